package dev.weir.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseMessageTest {

    @TempDir
    private Path folder;

    @Test
    void tellsWhatIsWrongInOneLine() {
        try (WorkDatabase work = TestDistrict.open(folder)) {
            SQLException failure = catchThrowableOfType(
                    SQLException.class, () -> TestDistrict.execute(work.connection(), "SELECT issu FROM weir.load"));
            assertThat(DatabaseMessage.of(failure))
                    .isEqualTo("Binder Error: Referenced column \"issu\" not found in FROM clause!");
        }
        assertThat(DatabaseMessage.of(new SQLException("Catalog Error: gone"))).isEqualTo("Catalog Error: gone");
        assertThat(DatabaseMessage.of(new SQLException())).isEqualTo("null");
    }
}
