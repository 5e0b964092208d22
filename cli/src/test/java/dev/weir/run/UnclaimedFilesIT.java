package dev.weir.run;

import static dev.weir.run.NightWorkspace.ledger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever lies in the inbox and no route takes is told, and after a day a person must decide about it. */
class UnclaimedFilesIT {

    private static final String MISNAMED = "inbox/civil-affairs/月湖社区/11月困难家庭.xlsx";
    private static final String NOWHERE = "inbox/民政/低保台账.xlsx";

    @TempDir
    Path root;

    private NightWorkspace night;

    @BeforeEach
    void makeWorkspace() {
        night = NightWorkspace.in(root);
        night.write("inbox/civil-affairs/月湖社区/11月低保.xlsx", ledger("2026年11月"));
        night.write(MISNAMED, ledger("2026年11月"));
        night.write(NOWHERE, ledger("2026年11月"));
        night.write("inbox/civil-affairs/月湖社区/~$11月低保.xlsx", new byte[3]);
        night.write("inbox/civil-affairs/月湖社区/12月低保.xlsx.part", new byte[3]);
    }

    @Test
    void filesThatNoRouteTakesAreToldWithTheNearestMapping() {
        RunSummary summary = night.run();

        assertThat(summary.unclaimed())
                .extracting(UnclaimedFile::file, UnclaimedFile::nearest, UnclaimedFile::overdue)
                .containsExactlyInAnyOrder(
                        tuple("inbox/civil-affairs/月湖社区/12月低保.xlsx.part", Optional.of("civil-affairs-subsidy"), false),
                        tuple(MISNAMED, Optional.of("civil-affairs-subsidy"), false),
                        tuple(NOWHERE, Optional.of("civil-affairs-subsidy"), false));
        assertThat(summary.held()).isFalse();
        assertThat(night.rows("SELECT count(*) FROM weir.unclaimed")).containsExactly("3");
    }

    @Test
    void noMappingOfAnotherDepartmentIsNear() throws Exception {
        Path config = root.resolve("weir.yaml");
        Files.writeString(
                config,
                Files.readString(config).replace("  water: {", "  education: {en: Education, zh: 教育}\n  water: {"));
        night.write("inbox/education/低保台账.xlsx", ledger("2026年11月"));

        assertThat(night.run().unclaimed())
                .filteredOn(file -> file.file().startsWith("inbox/education/"))
                .extracting(UnclaimedFile::nearest)
                .containsExactly(Optional.empty());
    }

    @Test
    void afterADayAPersonDecides() throws Exception {
        night.run();
        night.change("UPDATE weir.unclaimed SET since = since - INTERVAL 23 HOUR");

        RunSummary next = night.run();
        assertThat(next.unclaimed()).hasSize(3).allMatch(UnclaimedFile::overdue);
        assertThat(next.held()).isTrue();

        for (UnclaimedFile file : next.unclaimed()) {
            Files.delete(root.resolve(file.file()));
        }
        assertThat(night.run().unclaimed()).isEmpty();
        assertThat(night.rows("FROM weir.unclaimed")).isEmpty();
    }

    @Test
    void aRunOfSomeRoutesDoesNotKnowWhatTheOthersTake() {
        night.write("inbox/water/抄表.log", new byte[3]);

        assertThat(night.run("civil-affairs-subsidy").unclaimed()).isEqualTo(List.of());
    }
}
