package dev.weir.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What picocli says about a wrong command line, in Chinese: it has no texts of its own for other languages. */
final class UsageInChinese {

    private UsageInChinese() {}

    /** The sentence; what Weir itself says about a value stays as it is. */
    static String of(ParameterException failure) {
        if (failure instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (failure instanceof MissingParameterException missing) {
            return "缺少 "
                    + missing.getMissing().stream().map(UsageInChinese::name).collect(Collectors.joining("、"));
        }
        if (failure instanceof OverwrittenOptionException twice) {
            return name(twice.getOverwritten()) + " 只能写一次";
        }
        if (failure instanceof MutuallyExclusiveArgsException) {
            return "这些选项不能同时使用：" + failure.getMessage();
        }
        return failure.getArgSpec() == null || failure.getValue() == null
                ? failure.getMessage()
                : name(failure.getArgSpec()) + " 的值“" + failure.getValue() + "”不对：" + failure.getMessage();
    }

    private static String unmatched(UnmatchedArgumentException failure) {
        List<String> arguments = failure.getUnmatched();
        List<String> meant = failure.getSuggestions();
        return (failure.isUnknownOption() ? "没有选项 " : "多出的参数 ")
                + String.join(" ", arguments)
                + (meant.isEmpty() ? "" : "；是不是 " + String.join("、", meant) + "？");
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
