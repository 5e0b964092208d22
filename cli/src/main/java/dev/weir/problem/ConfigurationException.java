package dev.weir.problem;

import java.util.List;

/** The workspace's files are wrong; nothing has run. */
public final class ConfigurationException extends RuntimeException {

    private final transient List<Problem> problems;

    public ConfigurationException(List<Problem> problems) {
        super(String.join("\n", ProblemReport.of(problems).lines()));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
