package dev.weir.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.workspace.Config.Database;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DriverSettingsTest {

    @Test
    void theTimeoutsAreInTheUnitsOfEachDriver() {
        assertThat(of("jdbc:postgresql://h/d", 5, 60))
                .containsEntry("loginTimeout", "5")
                .containsEntry("connectTimeout", "5")
                .containsEntry("socketTimeout", "65");
        assertThat(of("jdbc:mariadb://h/d", 5, 60))
                .containsEntry("connectTimeout", "5000")
                .containsEntry("socketTimeout", "65000");
        assertThat(of("jdbc:sqlserver://h", 5, 60))
                .containsEntry("loginTimeout", "5")
                .containsEntry("socketTimeout", "65000");
        assertThat(of("jdbc:oracle:thin:@h/d", 5, 60))
                .containsEntry("oracle.net.CONNECT_TIMEOUT", "5000")
                .containsEntry("oracle.jdbc.ReadTimeout", "65000");
        assertThat(of("jdbc:sqlite:a.sqlite", 5, 60)).containsEntry("busy_timeout", "5000");
    }

    @Test
    void noLimitIsZeroAndAVeryLongOneFits() {
        assertThat(of("jdbc:postgresql://h/d", 0, 0)).containsEntry("socketTimeout", "0");
        assertThat(Integer.parseInt(
                        of("jdbc:mariadb://h/d", 999_999_999L, 999_999_999L).get("socketTimeout")))
                .isPositive();
    }

    @Test
    void aDriverThatWeirDoesNotKnowGetsNothing() {
        assertThat(of("jdbc:h2:mem:a", 5, 60)).isEmpty();
    }

    private static Map<String, String> of(String url, long login, long statement) {
        return DriverSettings.of(
                new Database("d", url, "", "", Duration.ofSeconds(login), Duration.ofSeconds(statement)));
    }
}
