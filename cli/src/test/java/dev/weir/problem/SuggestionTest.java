package dev.weir.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SuggestionTest {

    @Test
    void namesTheNearest() {
        assertThat(Suggestion.of("meter_no", List.of("address", "meter_nr", "meter")))
                .isEqualTo("did you mean \"meter_nr\"?");
        assertThat(Suggestion.of("haed", List.of("head", "handle"))).isEqualTo("did you mean \"head\"?");
        assertThat(Suggestion.of("HEAD", List.of("head"))).isEqualTo("did you mean \"head\"?");
    }

    @Test
    void listsWhatThereIsWhenNothingIsNear() {
        assertThat(Suggestion.of("amount", List.of("zebra", "head"))).isEqualTo("known: head, zebra");
        assertThat(Suggestion.of("amount", List.of())).isEmpty();
        List<String> many =
                IntStream.range(10, 40).mapToObj(number -> "n" + number).toList();
        assertThat(Suggestion.of("amount", many)).startsWith("known: n10, n11").endsWith("n21, …");
    }

    @Test
    void everyCodeIsThereOnce() {
        List<String> codes = Stream.of(ProblemCode.values())
                .flatMap(code -> code.letters().chars().mapToObj(letter -> code.in((char) letter)
                        .code()))
                .toList();

        assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("[ACMOPRSVW][0-9]{3}"));
        assertThatThrownBy(() -> ProblemCode.UNKNOWN_ENTITY.in('W')).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TextLayout("f", List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
