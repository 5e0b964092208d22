package dev.weir.problem;

import java.util.Arrays;
import java.util.Optional;

/** By what people and scripts know a message: the code is stable, the sentences may become better. docs/messages.md lists all. */
public interface MessageCode {

    Text text();

    /** One letter and three digits. */
    default String code() {
        return text().code();
    }

    /** What the code means, without a final stop. @param language {@code zh}; English for every other, and where there is no Chinese */
    default String sentence(String language) {
        return "zh".equals(language) && !text().chinese().isEmpty() ? text().chinese() : text().english();
    }

    /** The constant of a code such as {@code H004}, or empty. */
    static <C extends Enum<C> & MessageCode> Optional<C> find(Class<C> kind, String code) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(constant -> constant.code().equals(code))
                .findFirst();
    }

    /** @param chinese empty for what only those read who keep the workspace */
    record Text(String code, String english, String chinese) implements MessageCode {

        @Override
        public Text text() {
            return this;
        }
    }
}
