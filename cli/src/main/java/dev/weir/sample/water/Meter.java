package dev.weir.sample.water;

import dev.weir.sample.district.Family;
import dev.weir.sample.plan.TrapRecord;

/**
 * A water meter in front of a family's door.
 *
 * @param index from 0: that of the family; behind those of the families come the meters of traps
 * @param serial on its body
 * @param removed exchanged for another
 * @param registeredFrom the night whose register first has it
 */
record Meter(Office office, int index, String serial, Family family, boolean removed, int registeredFrom) {

    static final String MAPPING = "water-meters";
    private static final int NO_DATE_EVERY = 17;

    String number() {
        return "W%d-%07d".formatted(office.ordinal() + 1, index + 1);
    }

    /** As a line of the register; the older ones lack the day of installation. */
    String json() {
        String installed = index % NO_DATE_EVERY == 0
                ? ""
                : ",\"installed\":\"20%02d-%02d-15\"".formatted(10 + index % 15, 1 + index % 12);
        return ("{\"meter\":{\"no\":\"%s\",\"serial\":\"%s\",\"maker\":\"甬水仪表\",\"model\":\"LXS-15E\",\"caliber_mm\":15},"
                        + "\"customer\":{\"no\":\"%s\"},\"site\":{\"address\":\"%s\"%s},\"status\":\"%s\"}")
                .formatted(
                        number(),
                        serial,
                        "%d%08d".formatted(office.ordinal() + 1, index + 1),
                        family.door().companyAddress(),
                        installed,
                        removed ? "拆除" : "在用");
    }

    TrapRecord record() {
        return new TrapRecord("asset", MAPPING, office.title(), number());
    }
}
