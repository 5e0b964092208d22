package dev.weir.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.problem.Problem;
import dev.weir.problem.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an entity may take from a row to which it refers. */
class DerivedReaderTest {

    private static final String SCHEMA = """
            version: 1
            entities:
              place:
                title: {en: Place, zh: 地点}
                fields:
                  kind: {type: text, class: open, title: {en: Kind, zh: 类}}
                  no: {type: text, class: open, title: {en: No, zh: 号}}
              asset:
                title: {en: Asset, zh: 设备}
                only: {place: ONLY}
                fields:
                  no: {type: text, class: open, title: {en: No, zh: 号}}
                  note: {type: text, class: open, title: {en: Note, zh: 注}}
                  place: {type: ref, entity: place, class: internal, title: {en: Place, zh: 地点}}
                  secret: {type: ref, entity: place, class: sensitive, title: {en: Place, zh: 地点}}
              event:
                title: {en: Event, zh: 事件}
                golden: GOLDEN
                otherwise: {TAKER: SOURCE}
                fields:
                  asset: {type: ref, entity: asset, class: internal, title: {en: Asset, zh: 设备}}
                  place: {type: ref, entity: place, class: internal, title: {en: Place, zh: 地点}}
                  text: {type: text, class: internal, title: {en: Text, zh: 文}}
            """;

    private final Problems problems = new Problems();

    @Test
    void aRecordTakesFromARowAboveAndALinkedEntityFindsItsOnlyRow() {
        parse("record", "place", "asset.place", "{by: no}");

        assertThat(codes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"asset", "asset.note", "asset.secret", "asset.nothing", "place.no", "nothing.place"})
    void whatIsNoFieldOfTheSameKindAboveIsRefused(String source) {
        parse("record", "place", source, "{by: no}");

        assertThat(codes()).containsExactly("S016");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "nothing"})
    void whatIsNoReferenceTakesNothing(String taker) {
        parse("record", taker, "asset.place", "{by: no}");

        assertThat(codes()).containsExactly("S016");
    }

    @Test
    void rowsThatAreLinkedTakeNothing() {
        parse("linked", "place", "asset.place", "{by: no}");

        assertThat(codes()).containsExactly("S016");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{by: nothing}", "{by: note}", "{by: no, kinds: [a]}"})
    void anOnlyRowIsFoundByAFieldOfBoth(String only) {
        parse("record", "place", "asset.place", only);

        assertThat(codes()).containsExactly("S016");
    }

    private void parse(String golden, String taker, String source, String only) {
        SchemaParser.parse(
                SCHEMA.replace("GOLDEN", golden)
                        .replace("TAKER", taker)
                        .replace("SOURCE", source)
                        .replace("ONLY", only),
                "schema.yaml",
                List.of(),
                problems);
    }

    private List<String> codes() {
        return problems.all().stream()
                .map(Problem::toString)
                .map(text -> text.replaceFirst("^.*?: error ([A-Z]\\d{3}) .*$", "$1"))
                .toList();
    }
}
