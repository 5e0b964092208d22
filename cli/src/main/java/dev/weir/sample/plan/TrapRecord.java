package dev.weir.sample.plan;

import dev.weir.sample.district.Family;
import dev.weir.sample.district.Person;
import dev.weir.sample.input.Row;
import dev.weir.sample.truth.Truth.Kind;

/**
 * A record as truth names it.
 *
 * @param scope empty for a mapping with one ledger
 */
public record TrapRecord(String entity, String mapping, String scope, String key) {

    /** The family's household book. */
    public static TrapRecord household(Family family) {
        return household(family.number());
    }

    public static TrapRecord household(String number) {
        return new TrapRecord("household", PoliceTable.HUKOU.mapping(), "", number);
    }

    /** The place of a family's door, as the police state it. */
    public static TrapRecord place(Family family) {
        return new TrapRecord(
                "place", PoliceTable.HUKOU.mapping(), "", family.door().canonicalAddress());
    }

    public static TrapRecord resident(Person person) {
        return new TrapRecord("resident", PoliceTable.PERSON.mapping(), "", person.number());
    }

    /** The family as a subsidy ledger counts it. */
    public static TrapRecord benefit(String scope, Row row) {
        return new TrapRecord("household", LedgerFile.MAPPING, scope, row.get("hukou_no"));
    }

    public static TrapRecord benefit(Family family) {
        return new TrapRecord("household", LedgerFile.MAPPING, scope(family), family.number());
    }

    /** The head on a subsidy ledger. */
    public static TrapRecord benefitHead(String scope, Row row) {
        return benefitMember(scope, row, row.get("head"));
    }

    public static TrapRecord benefitMember(String scope, Row row, String name) {
        return new TrapRecord("resident", LedgerFile.MAPPING, scope, row.get("hukou_no") + "|" + name);
    }

    public static String scope(Family family) {
        return family.door().community().name();
    }

    /** From a night on both records are one golden row ({@code same}), are not ({@code different}), or stand at the {@code same_place}. */
    public void linked(Plan plan, int night, String trap, String relation, TrapRecord other) {
        plan.truth()
                .addFrom(
                        Kind.LINKS,
                        night,
                        trap,
                        relation,
                        entity,
                        mapping,
                        scope,
                        key,
                        other.mapping,
                        other.scope,
                        other.key);
    }

    /** After a night the field holds the value; null for nothing. */
    public void value(Plan plan, int night, String trap, String field, String value) {
        plan.truth().add(Kind.VALUES, night, trap, entity, mapping, scope, key, field, value);
    }

    public void stale(Plan plan, int night, String trap) {
        plan.truth().add(Kind.STALE, night, trap, entity, mapping, scope, key);
    }

    /** After a later night the golden id is the {@code same} as after an earlier one, or {@code new}. */
    public void id(Plan plan, int night, String trap, int sinceNight, String id) {
        plan.truth().add(Kind.IDS, night, trap, entity, mapping, scope, key, sinceNight, id);
    }

    /** After a night the field of the golden row leads to the target's golden row. */
    public void leadsTo(Plan plan, int night, String trap, String field, TrapRecord target) {
        plan.truth()
                .add(
                        Kind.REFERENCES,
                        night,
                        trap,
                        entity,
                        mapping,
                        scope,
                        key,
                        field,
                        target.entity,
                        target.mapping,
                        target.scope,
                        target.key);
    }

    public void memberOf(Plan plan, int night, String trap, TrapRecord household, String type) {
        plan.truth()
                .addFrom(
                        Kind.MEMBERSHIPS,
                        night,
                        trap,
                        mapping,
                        scope,
                        key,
                        household.mapping,
                        household.scope,
                        household.key,
                        type);
    }
}
