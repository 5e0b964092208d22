package dev.weir.question;

import static dev.weir.spec.Key.optional;
import static dev.weir.spec.Key.required;

import dev.weir.report.ReportSpec;
import dev.weir.schema.TitleForm;
import dev.weir.spec.Spec;
import dev.weir.spec.ValueType;
import java.util.List;

/** What a file of mappings/questions may hold. The checker, the JSON Schema for editors and the reference page are made from this. */
public final class QuestionSpec {

    private static final Spec NAME = new Spec.Value(ValueType.NAME);
    private static final Spec TEXT = new Spec.Value(ValueType.TEXT);

    private QuestionSpec() {}

    /** The whole file. */
    public static Spec.Keys file() {
        return new Spec.Keys(
                "question",
                List.of(
                        required("version", new Spec.Value(ValueType.VERSION), "The version of this file format.")
                                .like("1"),
                        required(
                                        "question",
                                        new Spec.Value(ValueType.DASHED_NAME),
                                        "The rule's name, which is also the file's name without its ending.")
                                .like("subsidy-after-death"),
                        required("title", TitleForm.SPEC, "What is asked, in a few words.")
                                .like("{en: Paid after a death, zh: 死亡后仍发放}"),
                        required("ask", TitleForm.SPEC, "What the department is to look at, in a sentence."),
                        required("department", new Spec.Value(ValueType.DASHED_NAME), "Who answers.")
                                .like("civil-affairs"),
                        required("classes", ReportSpec.classes(), "The privacy classes whose columns and rows it sees.")
                                .like("[open, internal, personal]"),
                        optional(
                                        "purpose",
                                        TEXT,
                                        "What it needs them for; must stand here if it sees what is sensitive.")
                                .like("Checking of benefits"),
                        required("tables", new Spec.ListOf(TEXT, false), "The tables and fact views that it reads.")
                                .like("[resident, benefit_household]"),
                        required(
                                "sql",
                                new Spec.Value(ValueType.SQL),
                                "The SELECT, with its ORDER BY: one row for each question."),
                        required(
                                "columns",
                                ReportSpec.sectionColumns(),
                                "The columns of the SQL by name, in their order. The first says of whom or what it is asked; the id and the columns of insist are not shown."),
                        required("about", about(), "Which golden row it is asked about."),
                        optional(
                                        "key",
                                        new Spec.ListOf(NAME, false),
                                        "The columns that make it the same question: it is asked once.")
                                .otherwise("the id"),
                        optional("insist", insist(), "What an answer “insist” decides.")
                                .otherwise("nothing; the answer is only kept")));
    }

    private static Spec about() {
        return new Spec.Keys(
                "what a question is about",
                List.of(
                        required("entity", NAME, "The entity.").like("resident"),
                        required("id", NAME, "The column that holds its id.").like("resident"),
                        optional(
                                        "against",
                                        new Spec.Value(ValueType.DASHED_NAME),
                                        "The other department: “not the same” parts its records from those of the department that answers.")
                                .otherwise("“not the same” decides nothing")));
    }

    private static Spec insist() {
        return new Spec.Keys(
                "what insisting decides",
                List.of(
                        optional(
                                        "field",
                                        NAME,
                                        "The field of the entity whose value is decided; it or field_from stands here.")
                                .like("born_on"),
                        optional("field_from", NAME, "The column that names that field.")
                                .like("field"),
                        required("value", NAME, "The column that holds what the department says.")
                                .like("value")));
    }
}
