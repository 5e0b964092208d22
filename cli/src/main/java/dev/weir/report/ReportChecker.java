package dev.weir.report;

import dev.weir.problem.FileProblems;
import dev.weir.problem.ProblemCode;
import dev.weir.problem.Problems;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.publish.PublishedShape;
import dev.weir.schema.PrivacyClass;
import dev.weir.store.DatabaseMessage;
import dev.weir.store.FunctionCatalog;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Checks the SQL of reports against the published tables as their classes show them, without a row. */
public final class ReportChecker {

    private final PublishedShape shape;
    private final Set<String> lists;
    private final Set<PrivacyClass> published;

    /**
     * @param titles of stored values
     * @param published the classes that weir.yaml publishes
     */
    public ReportChecker(PublishedShape shape, CodeTitles titles, Set<PrivacyClass> published) {
        this.shape = shape;
        this.lists = titles.names();
        this.published = Set.copyOf(published);
    }

    /** Reports everything that is wrong with the SQL of a report that is otherwise right. */
    public void check(Report report, Problems found) {
        try {
            check(report, new FileProblems(found, ReportParser.LETTER));
        } catch (SQLException failure) {
            throw new WeirException(
                    Stage.CONFIGURE,
                    report.position().file(),
                    "the SQL cannot be checked: " + DatabaseMessage.of(failure),
                    failure);
        }
    }

    private void check(Report report, FileProblems problems) throws SQLException {
        Set<PrivacyClass> unpublished = new TreeSet<>(report.classes());
        unpublished.removeAll(published);
        if (!unpublished.isEmpty()) {
            problems.error(
                    report.position(),
                    ProblemCode.CLASS_UNPUBLISHED,
                    "the report may see " + ClassWords.of(unpublished) + ", which weir.yaml does not publish",
                    "remove it from classes here, or add it to publish.classes there");
            return;
        }
        Connection tables = shape.tables(report.classes());
        ParameterValues values = ParameterValues.ofTrial(report);
        Set<String> parameters = new HashSet<>(values.byName().keySet());
        SelectChecker selects =
                new SelectChecker(tables, parameters, FunctionCatalog.of(tables), "published table", problems);
        Binding binding = new Binding(shape, report.classes(), values.byName(), problems);
        if (report.headline().isPresent()) {
            check(report.headline().get(), selects, binding, problems);
        }
        for (ReportNumber number : report.numbers()) {
            if (selects.check(number.sql(), false)) {
                Optional<List<BoundColumn>> columns = binding.columns(ReportQuery.of(number.sql()));
                if (columns.isPresent()) {
                    new ColumnChecker(problems, lists).checkOne(number, columns.get());
                }
            }
        }
        for (ReportSection section : report.sections()) {
            check(section, selects, binding, problems);
        }
    }

    private void check(Headline headline, SelectChecker selects, Binding binding, FileProblems problems)
            throws SQLException {
        if (selects.check(headline.sql(), false)) {
            Optional<List<BoundColumn>> columns = binding.columns(ReportQuery.of(headline.sql()));
            if (columns.isPresent()) {
                new ColumnChecker(problems, lists).check(headline, columns.get());
            }
        }
    }

    private void check(ReportSection section, SelectChecker selects, Binding binding, FileProblems problems)
            throws SQLException {
        if (!selects.check(section.sql(), true)) {
            return;
        }
        Optional<List<BoundColumn>> columns = binding.columns(ReportQuery.of(section.sql()));
        if (columns.isEmpty()) {
            return;
        }
        new ColumnChecker(problems, lists).check(section, columns.get());
        if (section.total().isPresent() && selects.check(section.total().get(), false)) {
            Optional<List<BoundColumn>> total = binding.columns(
                    ReportQuery.ofTotal(section.sql(), section.total().get()));
            if (total.isPresent()) {
                new ColumnChecker(problems, lists).checkTotal(section, total.get());
            }
        }
    }
}
