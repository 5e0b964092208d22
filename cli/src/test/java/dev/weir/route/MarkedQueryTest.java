package dev.weir.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedQueryTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "select * from t where u >= :?watermark|select * from t where 1 = 1|select * from t where (u < :?watermark or u is null)",
                "select * from t where a = 1 and t.u > :?watermark order by u|select * from t where a = 1 and 1 = 1 order by u|"
                        + "select * from t where a = 1 and (t.u <= :?watermark or t.u is null) order by u",
                "select * from t where (\"改\" >= :?watermark)|select * from t where (1 = 1)|"
                        + "select * from t where ((\"改\" < :?watermark or \"改\" is null))",
                "select * from t where coalesce(u, c, '(') >= cast(:?watermark as timestamp(6))|select * from t where 1 = 1|"
                        + "select * from t where (coalesce(u, c, '(') < cast(:?watermark as timestamp(6)) or coalesce(u, c, '(') is null)",
                "select * from t where u::text >= :?watermark::text and x in (1, 2)|select * from t where 1 = 1 and x in (1, 2)|"
                        + "select * from t where (u::text < :?watermark::text or u::text is null) and x in (1, 2)",
                "with n as (select * from t where u >= :?watermark) select * from n|with n as (select * from t where 1 = 1) select * from n|"
                        + "with n as (select * from t where (u < :?watermark or u is null)) select * from n"
            })
    void asksForAllAndForWhatIsHidden(String query, String all, String hidden) {
        MarkedQuery marked = MarkedQuery.of(query).orElseThrow();
        assertThat(marked.canBeTurned()).isTrue();
        assertThat(marked.all()).isEqualTo(all);
        assertThat(marked.hidden()).isEqualTo(hidden);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from t where not (u < :?watermark)",
                "select * from t where not (u >= :?watermark)",
                "select * from t where id not in (select id from t where u >= :?watermark)",
                "select * from t where not exists (select 1 from s where s.id = t.id and s.u >= :?watermark)",
                "select * from t where u >= :?watermark - interval '1 day'",
                "select * from t where a + u >= :?watermark",
                "select * from t where :?watermark <= u",
                "select * from t where greatest(0, (u >= :?watermark)) = 1 and if(u >= :?watermark, 1, 0) = 1",
                "select * from t where u between :?watermark and now()"
            })
    void whatOnlySeemsToBeTheComparisonIsNotTouched(String query) {
        assertThat(MarkedQuery.of(query).orElseThrow().isKnown()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from t where u >= :?watermark or c >= :?watermark",
                "select * from t where u >= :?watermark and d = :?district"
            })
    void whatIsHiddenByMoreThanTheMarkIsNotAskedFor(String query) {
        MarkedQuery marked = MarkedQuery.of(query).orElseThrow();
        assertThat(marked.isKnown()).isTrue();
        assertThat(marked.canBeTurned()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from t where u >= :?watermark order by u limit 1000",
                "select top 1000 * from t where u >= :?watermark",
                "select * from t where u >= :?watermark fetch first 10 rows only",
                "select * from t where u >= :?watermark and rownum <= 10"
            })
    void aQueryOfAPartIsNotTakenForAll(String query) {
        assertThat(MarkedQuery.of(query).orElseThrow().isLimited()).isTrue();
    }
}
