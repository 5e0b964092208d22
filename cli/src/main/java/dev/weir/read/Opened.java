package dev.weir.read;

import dev.weir.problem.WeirException;
import java.util.function.Function;

/** Something open from which rows are to be made, and which is closed when that fails. */
public final class Opened {

    /** Makes rows of something open. */
    public interface Making<C, T> {
        T of(C opened) throws Exception;
    }

    private Opened() {}

    /**
     * @param failure what an exception that is not for people means to them
     * @throws WeirException when the rows cannot be made; what was opened is closed then
     */
    public static <C extends AutoCloseable, T> T make(
            C opened, Making<C, T> making, Function<Exception, WeirException> failure) {
        try {
            return making.of(opened);
        } catch (Exception refused) {
            WeirException told = refused instanceof WeirException known ? known : failure.apply(refused);
            try {
                opened.close();
            } catch (Exception alreadyBroken) {
                told.addSuppressed(alreadyBroken);
            }
            throw told;
        }
    }
}
