package dev.weir.run;

import dev.weir.problem.Problem;
import dev.weir.problem.ProblemCode;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Problems that may only follow from another one, in another file, so that telling them would mislead.
 *
 * @param codes of such problems
 */
record FollowUps(Set<String> codes) {

    static final FollowUps NONE = new FollowUps(Set.of());

    /** Where weir.yaml cannot be read whole: its departments. */
    static final FollowUps OF_CONFIG = NONE.and('M', ProblemCode.UNKNOWN_DEPARTMENT)
            .and('S', ProblemCode.UNKNOWN_AUTHORITY)
            .and('A', ProblemCode.PURPOSE);

    /** Where the schema cannot be read whole: its entities, fields, types and classes. */
    static final FollowUps OF_SCHEMA = NONE.and(
                    'M',
                    ProblemCode.UNKNOWN_ENTITY,
                    ProblemCode.UNKNOWN_FIELD,
                    ProblemCode.REFERENCE_NEEDED,
                    ProblemCode.NO_REFERENCE,
                    ProblemCode.WRONG_FIND,
                    ProblemCode.LOWER_CLASS,
                    ProblemCode.CODE_CONSTANT,
                    ProblemCode.EXPRESSION_TYPE)
            .and(
                    'A',
                    ProblemCode.UNKNOWN_TABLE,
                    ProblemCode.UNKNOWN_COLUMN,
                    ProblemCode.CLASS_NOT_SEEN,
                    ProblemCode.AUDIENCE_ROWS,
                    ProblemCode.EXPRESSION_TYPE)
            .and('C', ProblemCode.DECISION_ENTITY, ProblemCode.DECISION_FIELD);

    private FollowUps and(char letter, ProblemCode... more) {
        return and(new FollowUps(
                Stream.of(more).map(code -> code.in(letter).code()).collect(Collectors.toSet())));
    }

    FollowUps and(FollowUps others) {
        Set<String> all = new HashSet<>(codes);
        all.addAll(others.codes);
        return new FollowUps(Set.copyOf(all));
    }

    boolean has(Problem problem) {
        return codes.contains(problem.code().code());
    }
}
