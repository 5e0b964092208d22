package dev.weir.report.chart;

import dev.weir.report.ReportLanguage;
import dev.weir.report.ResultColumn;
import dev.weir.report.ValueKind;
import dev.weir.report.ValueText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;

/**
 * Numbers that belong together.
 *
 * @param column title, kind and unit
 * @param values one for each category; null where there is none
 */
record ChartSeries(ResultColumn column, List<BigDecimal> values) {

    ChartSeries {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** The value as people read it, without its unit. */
    String text(int index, ReportLanguage language) {
        return text(values.get(index), language);
    }

    String text(BigDecimal value, ReportLanguage language) {
        return ValueText.of(value, column, language);
    }

    /** A tick of the scale: with as many digits as it needs. */
    String tick(BigDecimal value, ReportLanguage language) {
        int shift = column.kind() == ValueKind.PERCENT ? 2 : 0;
        int digits = Math.max(0, value.stripTrailingZeros().scale() - shift);
        ResultColumn rounded = new ResultColumn(column.name(), column.title(), column.kind(), column.unit(), digits);
        return new ChartSeries(rounded, List.of()).text(value, language);
    }

    /** Whether values of different categories can be added. */
    boolean isAmount() {
        return column.kind() == ValueKind.INTEGER || column.kind() == ValueKind.MONEY;
    }

    DoubleStream numbers() {
        return values.stream().filter(Objects::nonNull).mapToDouble(BigDecimal::doubleValue);
    }
}
