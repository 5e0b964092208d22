package dev.weir.sample.hotline;

import dev.weir.sample.district.Family;
import dev.weir.sample.district.Night;
import dev.weir.sample.plan.Plan;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The requests in which no trap has a part: so many new ones in each month, spread over the days of its exports. Every fourth stays open, and is
 * closed in an export of the next night.
 */
final class Requests {

    private static final int HOUSEHOLDS_FOR_ONE = 10;
    private static final int FEWEST = 9;
    private static final int REQUESTS_OF_A_DAY = 400;
    private static final int FEWEST_DAYS = 3;
    private static final int MOST_DAYS = 28;
    private static final int OPEN_EVERY = 4;
    private static final List<String> COMPLAINTS =
            List.of("小区内车辆占用消防通道。", "水压偏低，高层住户用水困难。", "楼道灯不亮，物业未处理。", "夜间施工噪声大。", "垃圾桶满溢未清运。", "访客车辆长期占用固定车位。");
    private static final List<String> RATINGS = List.of("满意", "非常满意", "基本满意", "满意", "不满意");

    private final Plan plan;
    private final int size;
    private final int days;

    Requests(Plan plan) {
        this.plan = plan;
        this.size = Math.max(FEWEST, plan.options().households() / HOUSEHOLDS_FOR_ONE);
        this.days = Math.min(MOST_DAYS, Math.max(FEWEST_DAYS, size / REQUESTS_OF_A_DAY));
    }

    /** New requests of a night. */
    int size() {
        return size;
    }

    /** The days of a night's exports, the last on the eve. */
    List<LocalDate> days(int night) {
        LocalDate eve = Night.issue(night).atEndOfMonth();
        return eve.minusDays(days - 1L).datesUntil(eve.plusDays(1)).toList();
    }

    /** What the export of a day holds, without the traps' requests. */
    List<Request> of(int night, LocalDate day) {
        int place = days(night).indexOf(day);
        List<Request> requests = new ArrayList<>();
        for (int ordinal = place; night > 1 && ordinal * OPEN_EVERY < size; ordinal += days) {
            requests.add(request(night - 1, ordinal * OPEN_EVERY).closed(day.atTime(9, ordinal % 60), rating(ordinal)));
        }
        for (int ordinal = place; ordinal < size; ordinal += days) {
            Request request = request(night, ordinal);
            boolean open = ordinal % OPEN_EVERY == 0;
            requests.add(
                    open
                            ? request.inStatus("办理中")
                            : request.closed(request.openedAt().plusHours(3), rating(ordinal)));
        }
        return requests;
    }

    private Request request(int night, int ordinal) {
        LocalDate day = days(night).get(ordinal % days);
        SplittableRandom random =
                new SplittableRandom((plan.options().seed() * 31 + night) * 1_000_003 + ordinal).split();
        return request(plan, random, day, 10_000 + ordinal);
    }

    /** A request of a day, by a family of the register. */
    static Request request(Plan plan, SplittableRandom random, LocalDate day, int ordinal) {
        Family family = plan.registered(random.nextInt(plan.options().households()));
        LocalDateTime at = day.atTime(8 + random.nextInt(10), random.nextInt(60));
        return Request.opened(
                number(day, ordinal),
                at,
                Caller.of(family.head()),
                address(family, ordinal),
                COMPLAINTS.get(random.nextInt(COMPLAINTS.size())));
    }

    /** What the caller says of it in the end, in words. */
    static String rating(int ordinal) {
        return RATINGS.get(ordinal % RATINGS.size());
    }

    /** Of every third request the door is known, of the others the building. */
    private static String address(Family family, int ordinal) {
        return ordinal % 3 == 0
                ? family.door().companyAddress()
                : "海曙区%s%d幢"
                        .formatted(
                                family.door().community().name(), family.door().building());
    }

    static String number(LocalDate day, int ordinal) {
        return "HX%s%05d".formatted(day.toString().replace("-", ""), ordinal);
    }
}
