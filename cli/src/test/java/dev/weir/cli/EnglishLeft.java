package dev.weir.cli;

import java.util.regex.Pattern;

/** Finds English sentences in what should be Chinese. Commands, names, paths and what stands in Chinese quotation marks are none. */
final class EnglishLeft {

    private static final Pattern WORDS = Pattern.compile("(?<![-./\\w:])[a-z]{2,} [a-z]{2,}(?![-./\\w:])");

    private static final Pattern COMMAND = Pattern.compile("`[^`]*`|\"SELECT[^\"]*\"|\\bweir [a-z]+.*|^--? .*|“[^”]*”");

    private EnglishLeft() {}

    /** Whether two English words stand one behind the other. */
    static boolean in(String text) {
        return WORDS.matcher(COMMAND.matcher(text).replaceAll("")).find();
    }
}
