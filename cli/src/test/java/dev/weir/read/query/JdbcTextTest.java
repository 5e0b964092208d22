package dev.weir.read.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.problem.FaultCode;
import dev.weir.read.LostValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.rowset.serial.SerialClob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JdbcTextTest {

    private final JdbcText texts = new JdbcText(ZoneId.of("Asia/Shanghai"));

    static Stream<Arguments> values() throws SQLException {
        UUID uuid = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");
        return Stream.of(
                Arguments.of(null, null),
                Arguments.of("王小明", "王小明"),
                Arguments.of("330203001   ", "330203001"),
                Arguments.of("  月湖", "  月湖"),
                Arguments.of("   ", null),
                Arguments.of("", null),
                Arguments.of("line\n", "line\n"),
                Arguments.of(7, "7"),
                Arguments.of((short) 7, "7"),
                Arguments.of(330203199001011234L, "330203199001011234"),
                Arguments.of(new BigInteger("123456789012345678901"), "123456789012345678901"),
                Arguments.of(new BigDecimal("10.50"), "10.5"),
                Arguments.of(10.5d, "10.5"),
                Arguments.of(10.5f, "10.5"),
                Arguments.of(new BigDecimal("100"), "100"),
                Arguments.of(100.0d, "100"),
                Arguments.of(new BigDecimal("1E+3"), "1000"),
                Arguments.of(1.0e-7d, "0.0000001"),
                Arguments.of(new BigDecimal("0.00"), "0"),
                Arguments.of(-0.0d, "0"),
                Arguments.of(Double.NaN, null),
                Arguments.of(true, "true"),
                Arguments.of(Date.valueOf("1980-02-29"), "1980-02-29"),
                Arguments.of(Date.valueOf("1940-06-01"), "1940-06-01"),
                Arguments.of(LocalDate.of(2026, 3, 5), "2026-03-05"),
                Arguments.of(Time.valueOf("08:05:09"), "08:05:09"),
                Arguments.of(LocalTime.of(8, 5), "08:05:00"),
                Arguments.of(Timestamp.valueOf("2026-03-05 08:05:09"), "2026-03-05 08:05:09"),
                Arguments.of(Timestamp.valueOf("2026-03-05 08:05:09.120"), "2026-03-05 08:05:09.12"),
                Arguments.of(LocalDateTime.of(2026, 3, 5, 0, 0), "2026-03-05 00:00:00"),
                Arguments.of(OffsetDateTime.parse("2026-03-05T00:05:09Z"), "2026-03-05 08:05:09"),
                Arguments.of(ZonedDateTime.parse("2026-03-05T00:05:09Z"), "2026-03-05 08:05:09"),
                Arguments.of(Instant.parse("2026-03-05T00:05:09Z"), "2026-03-05 08:05:09"),
                Arguments.of(java.util.Date.from(Instant.parse("2026-03-05T00:05:09Z")), "2026-03-05 08:05:09"),
                Arguments.of(new byte[] {0, 15, -1}, LostValue.of(FaultCode.NOT_TEXT, "000fff")),
                Arguments.of("望湖".getBytes(StandardCharsets.UTF_8), "望湖"),
                Arguments.of("望湖".getBytes(Charset.forName("GBK")), LostValue.of(FaultCode.NOT_TEXT, "cdfbbafe")),
                Arguments.of("钱一".getBytes(Charset.forName("GBK")), LostValue.of(FaultCode.NOT_TEXT, "c7aed2bb")),
                Arguments.of(9007199254740992d, "9007199254740992"),
                Arguments.of(3.3020319520415014e17, LostValue.of(FaultCode.DIGITS_LOST, "330203195204150140")),
                Arguments.of(new SerialClob("很长".toCharArray()), "很长"),
                Arguments.of(uuid, "0f8fad5b-d9cb-469f-a165-70867728950e"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void eachJdbcValueHasOneText(Object value, String text) throws SQLException {
        assertThat(texts.of(value)).isEqualTo(text);
        assertThat(texts.cleaned()).isZero();
    }

    @Test
    void removesNulCharactersAndCountsTheValues() throws SQLException {
        assertThat(texts.of("a\0b\0")).isEqualTo("ab");
        assertThat(texts.of("\0")).isNull();
        assertThat(texts.cleaned()).isEqualTo(2);
    }
}
