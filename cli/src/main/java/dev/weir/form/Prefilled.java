package dev.weir.form;

import dev.weir.compile.CompiledColumn;
import dev.weir.compile.CompiledMapping;
import dev.weir.inquiry.Inquiry;
import dev.weir.inquiry.Question;
import dev.weir.mapping.Converter;
import dev.weir.mapping.FieldValue;
import dev.weir.mapping.RecordRule;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.report.ReportLanguage;
import dev.weir.schema.CodeList;
import dev.weir.schema.FieldType;
import dev.weir.schema.PrivacyClass;
import dev.weir.schema.Schema;
import dev.weir.sql.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The rows of a ledger's form as far as the district knows them: what the ledger says now, and where it says nothing, what other departments do. A column is
 * known where a field of a record is the column itself.
 */
public final class Prefilled {

    private final CompiledMapping mapping;
    private final Schema schema;
    private final ReportLanguage language;
    private final Collection<PrivacyClass> told;
    /** SQL by column. */
    private final Map<String, String> values = new LinkedHashMap<>();

    /** @param told the classes of what may be told of other departments */
    public Prefilled(CompiledMapping mapping, Schema schema, Collection<PrivacyClass> told, ReportLanguage language) {
        this.mapping = mapping;
        this.schema = schema;
        this.told = told;
        this.language = language;
    }

    /**
     * @param columns of the form
     * @param scope whose ledger; empty for a mapping that has one only
     * @return a text for each column of each row
     * @throws WeirException when nothing is recorded of it
     */
    public List<List<String>> rows(List<CompiledColumn> columns, String scope, Inquiry working) {
        RecordRule main = mapping.mapping().records().stream()
                .filter(rule -> rule.when().isEmpty()
                        && rule.each().isEmpty()
                        && rule.key().size() == 1)
                .findFirst()
                .orElseThrow(() -> refused("its rows have no key of one column"));
        StringBuilder from = new StringBuilder(
                " FROM record." + Sql.name(main.entity()) + " AS own LEFT JOIN weir.link AS link ON link.entity = "
                        + Sql.literal(main.entity())
                        + " AND link.mapping = own.mapping AND link.scope IS NOT DISTINCT FROM own.scope"
                        + " AND link.source_key = own.source_key LEFT JOIN main." + Sql.name(main.entity())
                        + " AS golden ON golden." + Sql.name(main.entity() + "_id") + " = link.golden_id");
        values.put(main.key().get(0).sql().strip(), "own.source_key");
        plain(main).forEach((column, field) -> values.put(column, ownOrKnown(main.entity(), field)));
        int joined = 0;
        for (RecordRule rule : mapping.mapping().records()) {
            List<String> key =
                    rule.key().stream().map(part -> part.sql().strip()).toList();
            if (rule == main
                    || rule.when().isPresent()
                    || rule.each().isPresent()
                    || !values.keySet().containsAll(key)) {
                continue;
            }
            String name = "other" + joined++;
            from.append(" LEFT JOIN record.")
                    .append(Sql.name(rule.entity()))
                    .append(" AS ")
                    .append(name)
                    .append(" ON ")
                    .append(name)
                    .append(".mapping = own.mapping AND ")
                    .append(name)
                    .append(".scope IS NOT DISTINCT FROM own.scope AND ")
                    .append(name)
                    .append(".source_key = concat_ws('|', ")
                    .append(key.stream().map(values::get).collect(Collectors.joining(", ")))
                    .append(")");
            plain(rule).forEach((column, field) -> values.putIfAbsent(column, name + "." + Sql.name(field)));
        }
        String select = columns.stream()
                .map(column -> "CAST(" + values.getOrDefault(column.name(), "NULL") + " AS VARCHAR)")
                .collect(Collectors.joining(", "));
        List<List<String>> rows = working.texts(new Question(
                "SELECT " + select + from + " WHERE own.mapping = ? AND coalesce(own.scope, '') = ?"
                        + " ORDER BY own.sheet, own.row_no, own.source_key",
                List.of(mapping.name(), scope)));
        if (rows.isEmpty()) {
            throw refused("nothing is recorded of the ledger \"" + scope + "\"; name one with --scope: "
                    + String.join(", ", scopes(working)));
        }
        return rows.stream().map(row -> shown(columns, row)).toList();
    }

    private List<String> scopes(Inquiry working) {
        return working
                .texts(new Question(
                        "SELECT DISTINCT coalesce(scope, '') FROM weir.ledger WHERE mapping = ? ORDER BY 1 LIMIT 20",
                        List.of(mapping.name())))
                .stream()
                .map(row -> row.get(0))
                .toList();
    }

    /** The fields of a rule that are a column as it stands. */
    private static Map<String, String> plain(RecordRule rule) {
        Map<String, String> plain = new LinkedHashMap<>();
        rule.fields().forEach((field, value) -> {
            if (value instanceof FieldValue.Computed computed) {
                plain.putIfAbsent(computed.expression().sql().strip(), field);
            }
        });
        return plain;
    }

    /** What the ledger says, else what the golden row does, where that may be told. */
    private String ownOrKnown(String entity, String field) {
        String own = "own." + Sql.name(field);
        return schema.entity(entity)
                .flatMap(found -> found.field(field))
                .filter(each -> told.contains(each.privacy()) && each.type() != FieldType.REFERENCE)
                .map(each -> "coalesce(" + own + ", golden." + Sql.name(field) + ")")
                .orElse(own);
    }

    private List<String> shown(List<CompiledColumn> columns, List<String> row) {
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            shown.add(row.get(i) == null ? "" : shown(columns.get(i), row.get(i)));
        }
        return shown;
    }

    private String shown(CompiledColumn column, String value) {
        if (column.column().converter() == Converter.ADDRESS) {
            return value.replaceFirst("^[a-z_]+:", "").replace("|", "");
        }
        return column.column().codeList().map(schema.codeLists()::get).map(CodeList::codes).stream()
                .flatMap(List::stream)
                .filter(code -> code.code().equals(value))
                .map(code -> language.of(code.title()))
                .findFirst()
                .orElse(value);
    }

    private WeirException refused(String why) {
        return new WeirException(Stage.EXPORT, mapping.name(), why);
    }
}
