package dev.weir.run;

import dev.weir.problem.ConfigurationException;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import java.util.function.Function;
import java.util.function.Supplier;

/** What follows a run and undoes nothing of it: whatever fails is told in its outcome. */
final class AfterRun {

    private AfterRun() {}

    /** @param failed makes an outcome of a sentence that says what is wrong */
    static <T> T of(Supplier<T> work, Function<String, T> failed) {
        try {
            return work.get();
        } catch (WeirException failure) {
            return failed.apply(failure.describe());
        } catch (ConfigurationException wrong) {
            return failed.apply(wrong.getMessage());
        } catch (RuntimeException defect) {
            return failed.apply(WeirException.defect(Stage.EXPORT, "", defect).describe());
        }
    }
}
