package dev.weir.form;

import dev.weir.compile.CompiledColumn;
import dev.weir.compile.CompiledMapping;
import dev.weir.mapping.ColumnOrigin;
import dev.weir.mapping.LedgerRule.From;
import dev.weir.mapping.LedgerRule.Origin;
import dev.weir.mapping.Mapping;
import dev.weir.mapping.RecordRule;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.report.ReportLanguage;
import dev.weir.schema.Schema;
import dev.weir.workbook.BlankForm;
import dev.weir.workbook.FormColumn;
import dev.weir.workbook.SheetNames;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The empty workbook for a department: what its mapping reads, with the ledger's own words. */
public final class Template {

    private final Mapping mapping;
    private final Schema schema;
    private final ReportLanguage language;
    private final LocalDate day;
    private final Optional<String> scope;
    private final List<CompiledColumn> columns;

    /**
     * @param day of which issue the form is
     * @param scope whose list it is; empty if the form is for all
     * @throws WeirException when the mapping reads no workbooks
     */
    public Template(
            CompiledMapping compiled, Schema schema, ReportLanguage language, LocalDate day, Optional<String> scope) {
        this.mapping = compiled.mapping();
        this.schema = schema;
        this.language = language;
        this.day = day;
        this.scope = scope;
        this.columns = inRows(compiled.columns());
        refuseOthers();
    }

    private void refuseOthers() {
        switch (mapping.input().format()) {
            case EXCEL, TABLE -> {}
            case CSV ->
                throw refused(
                        "it reads delimited text only, not the workbook that this would be; with `format: table` it reads both");
            default ->
                throw refused("people do not fill in its input by hand: it is "
                        + mapping.input().format().name().toLowerCase(Locale.ROOT));
        }
    }

    private WeirException refused(String why) {
        return new WeirException(Stage.EXPORT, mapping.name(), "there is no form for this mapping: " + why);
    }

    /** The columns of the table, those of one member of a repeated group beside each other. */
    private static List<CompiledColumn> inRows(List<CompiledColumn> all) {
        Map<String, List<CompiledColumn>> byPlace = new LinkedHashMap<>();
        for (CompiledColumn column : all) {
            String group = column.column().each().orElse("");
            String place = group.isEmpty() ? "column " + column.name() : "group " + group;
            byPlace.computeIfAbsent(place, absent -> new ArrayList<>()).add(column);
        }
        List<CompiledColumn> ordered = new ArrayList<>();
        for (List<CompiledColumn> place : byPlace.values()) {
            place.stream()
                    .collect(Collectors.groupingBy(
                            column -> column.label().orElse(""), LinkedHashMap::new, Collectors.toList()))
                    .values()
                    .forEach(ordered::addAll);
        }
        return ordered;
    }

    /** The columns of the form, from the left. */
    public List<CompiledColumn> columns() {
        return columns.stream()
                .filter(column -> column.column().origin().isEmpty())
                .toList();
    }

    /** @param rows what is filled in already, a text for each of {@link #columns} */
    public BlankForm form(List<List<String>> rows) {
        TemplateColumn form = new TemplateColumn(schema, language);
        List<FormColumn> shown =
                columns().stream().map(column -> form.of(column, isKey(column))).toList();
        BlankForm.Guide guide = new BlankForm.Guide(
                Told.GUIDE.in(language),
                sentences(),
                List.of(Told.COLUMN.in(language), Told.NEEDED.in(language), Told.HOW.in(language)),
                Told.MUST.in(language),
                Told.REFUSAL.in(language),
                Told.CHOICES.in(language));
        return new BlankForm(
                title(),
                Told.NOTICE.in(language, Told.GUIDE.in(language)),
                sheet(),
                labels(),
                shown,
                rows,
                true,
                guide,
                language.locale(),
                day.atStartOfDay());
    }

    /** Part of the key of a record that each row makes, alone. */
    private boolean isKey(CompiledColumn column) {
        return mapping.records().stream()
                .filter(record -> record.when().isEmpty() && record.each().isEmpty())
                .map(RecordRule::key)
                .anyMatch(
                        key -> key.stream().anyMatch(part -> part.sql().strip().equals(column.name())));
    }

    /** As the file should be called, without its ending. */
    public String fileName() {
        boolean inName = isFrom(mapping.ledger().scope(), From.FILE_NAME);
        String issue = mapping.ledger().issue().isPresent() ? issue() : "";
        return (inName ? scope.orElse("") : "") + language.of(mapping.title()) + issue;
    }

    private String title() {
        String whose = isFrom(mapping.ledger().scope(), From.TITLE) ? scope.orElse("") : "";
        boolean dated = isFrom(mapping.ledger().issue(), From.TITLE);
        String brackets = language.say(" (%s)", "（%s）");
        return whose + language.of(mapping.title()) + (dated ? String.format(brackets, issue()) : "");
    }

    private String issue() {
        boolean chinese = language == ReportLanguage.ZH;
        return switch (mapping.ledger().issue().flatMap(Origin::period).orElseThrow()) {
            case YEAR -> day.getYear() + (chinese ? "年" : "");
            case MONTH ->
                chinese
                        ? day.getYear() + "年" + day.getMonthValue() + "月"
                        : day.toString().substring(0, 7);
            case DATE ->
                chinese ? day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日" : day.toString();
        };
    }

    /** A name that the mapping's own patterns of sheets take. */
    private String sheet() {
        if (isFrom(mapping.ledger().scope(), From.SHEET) && scope.isPresent()) {
            return SheetNames.of(List.of(scope.get())).get(0);
        }
        List<String> globs = mapping.input().sheets().include();
        String name = globs.isEmpty()
                ? language.of(mapping.title())
                : globs.get(0).replace("*", "").replace("?", "1");
        return SheetNames.of(List.of(name.isEmpty() ? language.of(mapping.title()) : name))
                .get(0);
    }

    private List<String> labels() {
        return columns.stream()
                .filter(column -> isFrom(column, ColumnOrigin.From.ABOVE))
                .map(column -> column.names().get(0) + "：")
                .toList();
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(Told.DO_NOT_CHANGE.in(language));
        mapping.ledger().issue().ifPresent(origin -> {
            switch (origin.from()) {
                case TITLE -> sentences.add(Told.ISSUE_IN_TITLE.in(language, title()));
                case FILE_NAME -> sentences.add(Told.ISSUE_IN_NAME.in(language, fileName()));
                default -> {}
            }
        });
        mapping.ledger().scope().ifPresent(origin -> {
            switch (origin.from()) {
                case FOLDER ->
                    sentences.add(Told.SCOPE_FOLDER.in(
                            language, mapping.department(), scope.orElse(Told.SUBMITTER.in(language))));
                case TITLE -> sentences.add(Told.SCOPE_IN_TITLE.in(language));
                case SHEET -> sentences.add(Told.SCOPE_IN_SHEET.in(language));
                case FILE_NAME -> sentences.add(Told.SCOPE_IN_NAME.in(language));
                default -> {}
            }
        });
        for (CompiledColumn column : columns) {
            String name = column.names().get(0);
            if (isFrom(column, ColumnOrigin.From.SECTION)) {
                sentences.add(Told.SECTION.in(language, name));
            } else if (isFrom(column, ColumnOrigin.From.COMMENT)) {
                sentences.add(Told.COMMENT.in(language, name));
            }
        }
        return sentences;
    }

    private static boolean isFrom(Optional<Origin> origin, From from) {
        return origin.filter(found -> found.from() == from).isPresent();
    }

    private static boolean isFrom(CompiledColumn column, ColumnOrigin.From from) {
        return column.column().origin().filter(origin -> origin.from() == from).isPresent();
    }
}
