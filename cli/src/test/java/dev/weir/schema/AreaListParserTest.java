package dev.weir.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.problem.Problem;
import dev.weir.problem.Problems;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AreaListParserTest {

    private final Problems problems = new Problems();

    @Test
    void areasLieWithinAreas() {
        Areas areas = parse("月湖社区,community,月湖街道", "月湖街道,street,海曙区", "海曙区,district,", "县学社区,community,月湖街道");

        assertThat(problems.all()).isEmpty();
        assertThat(areas.communities(AreaLevel.STREET)).isEqualTo(Map.of("月湖街道", List.of("县学社区", "月湖社区")));
        assertThat(areas.communities(AreaLevel.DISTRICT).keySet()).containsExactly("海曙区");
        assertThat(areas.communities(AreaLevel.COMMUNITY)).containsEntry("月湖社区", List.of("月湖社区"));
        assertThat(areas.district()).contains("海曙区");
    }

    @Test
    void refusesAnAreaWithoutAParentWithTwoOrWithinItself() {
        Areas areas = parse(
                "区,district,",
                "甲街道,street,",
                "乙街道,street,丙区",
                "丁街道,street,区",
                "一社区,community,丁街道",
                "一社区,community,甲街道",
                "二社区,community,三社区",
                "三社区,community,二社区",
                "四社区,community,区",
                "五社区,village,丁街道",
                ",community,丁街道");

        assertThat(areas.isEmpty()).isTrue();
        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly(
                        "codes/areas.csv:3:1: error C006 area \"甲街道\" has no parent; name the district it lies in, and give that a line of its own",
                        "codes/areas.csv:4:1: error C006 area \"乙街道\" lies in \"丙区\", of which no line tells; name the district it lies in, and give that a line of its own",
                        "codes/areas.csv:7:1: error C006 area \"一社区\" lies in \"甲街道\" and in \"丁街道\"; an area has one parent: remove one of the lines, or give two areas two names",
                        "codes/areas.csv:8:1: error C006 area \"二社区\" lies in itself, by its parent \"三社区\"; name the area above it",
                        "codes/areas.csv:9:1: error C006 area \"三社区\" lies in itself, by its parent \"二社区\"; name the area above it",
                        "codes/areas.csv:10:1: error C006 the community \"四社区\" lies in \"区\", which is a district; name the street it lies in",
                        "codes/areas.csv:11:1: error C006 \"village\" is no level of an area; write one of community, street, district",
                        "codes/areas.csv:12:1: error C002 \"area\" is empty; write one or remove the line");
    }

    @Test
    void thereIsOneDistrictAndNothingAboveIt() {
        parse("甲街道,street,区", "区,district,市");
        parse("区,district,", "市,district,");
        parse();

        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly(
                        "codes/areas.csv: error C006 there is no district; write one line of the level district",
                        "codes/areas.csv:3:1: error C006 the district \"区\" lies in \"市\"; nothing is above the district: leave its parent empty",
                        "codes/areas.csv:3:1: error C006 there are two districts; write one line of the level district");
    }

    private Areas parse(String... lines) {
        return AreaListParser.parse(
                "area,level,parent\n" + String.join("\n", lines) + "\n", "codes/areas.csv", problems);
    }
}
