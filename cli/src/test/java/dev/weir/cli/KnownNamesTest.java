package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.inquiry.RecordedNames;
import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.ParameterException;

/** A list of what nobody knows is refused, as an empty one would read as "nothing is wrong". */
class KnownNamesTest {

    private final KnownNames names = new KnownNames(
            Weir.commandLine().getSubcommands().get("rejects").getCommandSpec(),
            new RecordedNames(Set.of("police-residents"), Set.of("police"), Set.of("household"), Set.of(1L, 12L)));

    @Test
    void whatIsKnownPasses() {
        assertThatCode(() -> names.mapping("police-residents")
                        .department("police")
                        .entity("household")
                        .load(12L))
                .doesNotThrowAnyException();
        assertThatCode(() -> names.mapping(null).department(null).entity(null).load(null))
                .doesNotThrowAnyException();
    }

    @Test
    void whatIsNotKnownIsRefusedWithWhatIs() {
        refuses(() -> names.mapping("police-residence"), "there is no mapping \"police-residence\"; did you mean");
        refuses(() -> names.department("nonsense"), "there is no department \"nonsense\"; known: police");
        refuses(() -> names.entity("nonsense"), "there is no entity \"nonsense\"; known: household");
        refuses(() -> names.load(999L), "there is no load 999; the newest is 12, see `weir history`");
    }

    private static void refuses(Runnable asked, String message) {
        assertThatThrownBy(asked::run).isInstanceOf(ParameterException.class).hasMessageStartingWith(message);
    }
}
