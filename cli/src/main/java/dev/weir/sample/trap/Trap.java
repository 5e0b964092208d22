package dev.weir.sample.trap;

import dev.weir.sample.plan.Plan;

/** A fault or oddity that real registers have. */
public interface Trap {

    /** Each trap stands in the sample this often. */
    int TIMES = 3;

    /** Its name in {@code truth/}. */
    String name();

    /** Puts itself into the district and writes down what must come of it. */
    void plant(Plan plan);
}
