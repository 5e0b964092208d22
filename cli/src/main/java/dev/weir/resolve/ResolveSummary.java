package dev.weir.resolve;

import java.util.List;

/**
 * What one resolve made.
 *
 * @param entities in the order in which they were resolved
 * @param steps in the order in which they ran
 */
public record ResolveSummary(List<EntityCount> entities, List<Step> steps) {

    /**
     * The counts of one entity.
     *
     * @param records current statements of all departments
     * @param golden rows that came of them; for an entity whose records stand for themselves, the records
     * @param linkedPairs pairs of records that share a golden row
     * @param review lines of weir.review
     * @param unresolved references of records that lead nowhere
     * @param conflicts lines of weir.conflict
     * @param idChanges ids merged or split now
     */
    public record EntityCount(
            String entity,
            long records,
            long golden,
            long linkedPairs,
            long review,
            long unresolved,
            long conflicts,
            long idChanges) {}

    /** @param entity empty when a step is about all of them */
    public record Step(String entity, String name, long millis) {}

    public ResolveSummary {
        entities = List.copyOf(entities);
        steps = List.copyOf(steps);
    }
}
