package dev.weir.feed.portal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.feed.Feed;
import dev.weir.feed.FeedColumn;
import dev.weir.feed.Release;
import dev.weir.report.Chart;
import dev.weir.report.ChartType;
import dev.weir.report.ReportLanguage;
import dev.weir.report.ResultColumn;
import dev.weir.report.ResultSection;
import dev.weir.report.ValueKind;
import dev.weir.report.html.PageSection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tables and the map of a feed's page. */
record FeedSections(Release release, List<JsonNode> rows, ReportLanguage language) {

    private static final int FIRST_ROWS = 20;

    List<PageSection> sections() {
        List<PageSection> sections = new ArrayList<>();
        map().ifPresent(map -> sections.add(PageSection.noted(map, "map", language)));
        sections.add(PageSection.noted(firstRows(), "rows", language));
        sections.add(PageSection.noted(dictionary(), "columns", language));
        if (!release.changes().isEmpty()) {
            sections.add(PageSection.noted(new ChangeList(release, language).section(), "changes", language));
        }
        return sections;
    }

    private ResultSection firstRows() {
        List<List<Object>> values =
                rows.stream().limit(FIRST_ROWS).map(this::values).toList();
        String counted = release.rows() > FIRST_ROWS
                ? PortalText.FIRST_ROWS_OF.in(language, FIRST_ROWS, release.rows())
                : PortalText.ALL_ROWS.in(language, release.rows());
        return new ResultSection(
                PortalText.FIRST_ROWS.in(language),
                feed().columns().stream().map(this::column).toList(),
                values,
                Optional.empty(),
                Optional.empty(),
                counted);
    }

    private ResultSection dictionary() {
        List<List<Object>> values = new ArrayList<>();
        for (FeedColumn column : feed().columns()) {
            values.add(List.of(
                    column.name(),
                    language.of(column.title()),
                    language == ReportLanguage.ZH
                            ? column.type().catalogue()
                            : column.type().tableSchema(),
                    language.of(column.explanation())));
        }
        return new ResultSection(
                PortalText.DICTIONARY.in(language),
                List.of(
                        text("column", PortalText.COLUMN),
                        text("title", PortalText.TITLE),
                        text("type", PortalText.TYPE),
                        text("description", PortalText.DESCRIPTION)),
                values,
                Optional.empty(),
                Optional.empty(),
                PortalText.SAME_COLUMNS.in(language, release.series()));
    }

    /** The points; what they are called is the first text that is no id. */
    private Optional<ResultSection> map() {
        Optional<FeedColumn> name = feed().columns().stream()
                .filter(column -> column.type() == FeedColumn.Type.TEXT)
                .findFirst();
        if (feed().spatial().isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        String longitude = feed().spatial().get().longitude();
        String latitude = feed().spatial().get().latitude();
        List<FeedColumn> shown = feed().columns().stream()
                .filter(column -> column.equals(name.get())
                        || column.name().equals(longitude)
                        || column.name().equals(latitude))
                .toList();
        List<List<Object>> points = rows.stream()
                .filter(row -> row.hasNonNull(longitude) && row.hasNonNull(latitude))
                .map(row -> shown.stream().map(column -> value(column, row)).toList())
                .toList();
        return Optional.of(new ResultSection(
                PortalText.MAP.in(language),
                shown.stream().map(this::column).toList(),
                points,
                Optional.empty(),
                Optional.of(new Chart(ChartType.MAP, name.get().name(), List.of(), longitude, latitude)),
                PortalText.POINTS.in(language, release.rows() - points.size())));
    }

    private List<Object> values(JsonNode row) {
        List<Object> values = new ArrayList<>();
        feed().columns().forEach(column -> values.add(value(column, row)));
        return values;
    }

    private Object value(FeedColumn column, JsonNode row) {
        JsonNode value = row.get(column.name());
        if (value == null || value.isNull()) {
            return null;
        }
        return switch (column.type()) {
            case INTEGER -> value.asLong();
            case NUMBER -> BigDecimal.valueOf(value.asDouble());
            case DATE -> LocalDate.parse(value.asText());
            default -> language.of(column.titleOf(value.asText()));
        };
    }

    private ResultColumn column(FeedColumn column) {
        ValueKind kind =
                switch (column.type()) {
                    case INTEGER -> ValueKind.INTEGER;
                    case NUMBER -> ValueKind.DECIMAL;
                    case DATE -> ValueKind.DATE;
                    default -> ValueKind.TEXT;
                };
        return new ResultColumn(
                column.name(),
                language.of(column.title()),
                kind,
                "",
                feed().isDegree(column) ? Feed.DEGREE_DIGITS : kind.digits());
    }

    private ResultColumn text(String name, PortalText title) {
        return new ResultColumn(name, title.in(language), ValueKind.TEXT, "", -1);
    }

    private Feed feed() {
        return release.feed();
    }
}
