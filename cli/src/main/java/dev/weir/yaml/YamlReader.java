package dev.weir.yaml;

import dev.weir.problem.FileProblems;
import dev.weir.problem.Position;
import dev.weir.problem.ProblemCode;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads YAML 1.2 text. Aliases, depth and size are limited, so that no file can exhaust the memory. */
public final class YamlReader {

    private static final int MOST_CHARACTERS = 2_000_000;
    private static final int MOST_ALIASES = 10;
    private static final int DEEPEST = 50;

    private final String file;
    private final FileProblems problems;

    private YamlReader(String file, FileProblems problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * @param text the file's content
     * @param file as messages name it
     * @return the document; empty if the text is no YAML or holds nothing, which is then among the problems
     */
    public static Optional<YamlNode> read(String text, String file, FileProblems problems) {
        return new YamlReader(file, problems).read(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private Optional<YamlNode> read(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return refuse(Position.of(file), "the file has more than " + MOST_CHARACTERS + " characters", "divide it");
        }
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setUseMarks(true)
                .setCodePointLimit(MOST_CHARACTERS)
                .setAllowNonScalarKeys(true)
                .setMaxAliasesForCollections(MOST_ALIASES)
                .build();
        try {
            Optional<Position> tooDeep = tooDeep(settings, text);
            if (tooDeep.isPresent()) {
                return refuse(tooDeep.get(), "more than " + DEEPEST + " levels inside each other", "make it flatter");
            }
            Optional<Node> document = new Compose(settings).composeString(text);
            if (document.isEmpty()) {
                return refuse(new Position(file, 1, 1), "the file is empty", "write at least the required keys");
            }
            return Optional.of(new NodeConverter(text, file, problems).convert(document.get()));
        } catch (MarkedYamlEngineException wrong) {
            return refuse(wrong);
        } catch (YamlEngineException wrong) {
            return refuse(Position.of(file), SyntaxReason.of(wrong));
        }
    }

    private Optional<Position> tooDeep(LoadSettings settings, String text) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            depth += switch (event.getEventId()) {
                case MappingStart, SequenceStart -> 1;
                case MappingEnd, SequenceEnd -> -1;
                default -> 0;
            };
            if (depth > DEEPEST) {
                return event.getStartMark().map(this::position);
            }
        }
        return Optional.empty();
    }

    private Optional<YamlNode> refuse(Position position, String message, String hint) {
        problems.error(position, ProblemCode.SYNTAX, message, hint);
        return Optional.empty();
    }

    private Optional<YamlNode> refuse(MarkedYamlEngineException wrong) {
        Position place = wrong.getProblemMark()
                .or(wrong::getContextMark)
                .map(this::position)
                .orElse(Position.of(file));
        return refuse(place, SyntaxReason.of(wrong));
    }

    private Optional<YamlNode> refuse(Position place, SyntaxReason reason) {
        return refuse(place, reason.message(), reason.hint());
    }

    private Position position(Mark mark) {
        return new Position(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
