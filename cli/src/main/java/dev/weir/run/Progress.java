package dev.weir.run;

import dev.weir.load.LoadOutcome;

/** What a person who watches a run is told while it runs. */
public interface Progress {

    /** Says nothing: cron. */
    Progress NONE = new Progress() {
        @Override
        public void stage(String name) {}

        @Override
        public void loaded(LoadOutcome outcome) {}
    };

    void stage(String name);

    void loaded(LoadOutcome outcome);
}
