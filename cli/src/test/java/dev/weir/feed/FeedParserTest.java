package dev.weir.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.problem.Problem;
import dev.weir.problem.Problems;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeedParserTest {

    private final Problems problems = new Problems();

    @Test
    void readsAFeedOfRows() {
        Feed feed = SampleRelease.feed();

        assertThat(feed.name()).isEqualTo("public-facilities");
        assertThat(feed.columns())
                .extracting(FeedColumn::name)
                .containsExactly("facility_id", "name", "installed_on", "longitude", "latitude");
        assertThat(feed.spatial()).contains(new Feed.Spatial("longitude", "latitude"));
        assertThat(feed.licence()).isEqualTo(Licence.CC_BY_4_0);
        assertThat(feed.count()).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithTheFile() {
        Optional<Feed> feed = parse(SampleRelease.FACILITIES
                .replace("feed: public-facilities", "feed: facilities")
                .replace("CC-BY-4.0", "CC-BY")
                .replaceFirst("(?m)^sql: .*\\n", "")
                .replace("{longitude: longitude, latitude: latitude}", "{longitude: lon, latitude: name}"));

        assertThat(feed).isEmpty();
        assertThat(codes()).containsExactlyInAnyOrder("O010", "O030", "O031", "O031", "O032");
    }

    @Test
    void saysWhatIsWrongWithALadder() {
        Optional<Feed> feed = parse(SampleRelease.FACILITIES.replaceFirst(
                "(?m)^sql: .*\\n",
                "count: {of: v, unit: id, column: n, threshold: 3, ladder: [{area: a}, {area: a, kind: k}]}\n"));

        assertThat(feed).isEmpty();
        assertThat(codes()).containsExactly("O033", "O033");
        assertThat(problems.all().get(0).toString())
                .contains("a threshold of 3 would let a count be told by its noise");
    }

    @Test
    void aStepSaysByWhichAreasItCounts() {
        assertThat(parse(counting("[{area: community}, {area: district}]"))).isPresent();
        parse(counting("[{area: comunity}, {kind: k}]"));

        assertThat(problems.all())
                .extracting(Object::toString)
                .anyMatch(message ->
                        message.contains("error O033 \"comunity\" is no level of an area; did you mean \"community\"?"))
                .anyMatch(message -> message.contains("error O033 this step does not say by which areas it counts"));
    }

    private static String counting(String ladder) {
        return SampleRelease.FACILITIES
                .replaceFirst(
                        "(?m)^sql: .*\\n",
                        "count: {of: v, unit: id, area: community, column: n, ladder: " + ladder + "}\n")
                .replaceFirst("(?m)^spatial: .*\\n", "");
    }

    @Test
    void anAddressToWhichNobodyCanWriteAndACodeListThatIsNotThereAreTold() {
        parse(SampleRelease.FACILITIES.replace("data@district.example", "nobody"));
        parse(SampleRelease.FACILITIES.replace("name: {title", "name: {codes: lamps, title"));

        assertThat(problems.all().stream().map(Problem::toString))
                .anyMatch(message -> message.contains("error O006") && message.contains("nobody"))
                .anyMatch(message -> message.contains("error O006 there is no code list \"lamps\""));
    }

    @Test
    void saysWhichKeysAreWrong() {
        parse("version: 1\nfeed: public-facilities\nfeed: x\n");
        parse("version: 1\nfeeed: [x]\ntitle: text\nrhythm: often\ndescription: {en: \"a\\u0007\", zh: b}\n");
        parse("version: [\n");

        assertThat(codes()).contains("O001", "O002", "O003", "O004", "O005", "O006", "O009");
    }

    private Optional<Feed> parse(String text) {
        return FeedParser.parse(text, "mappings/feeds/public-facilities.yaml", Map.of(), problems);
    }

    private List<String> codes() {
        return problems.all().stream()
                .map(Problem::toString)
                .map(text -> text.replaceFirst("^.*?: error ([A-Z]\\d{3}) .*$", "$1"))
                .toList();
    }
}
