package dev.weir.yaml;

import dev.weir.problem.FileProblems;
import dev.weir.problem.HiddenCharacter;
import dev.weir.problem.Position;
import dev.weir.problem.ProblemCode;
import dev.weir.problem.TextLayout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Turns the library's nodes into ours: with the file's name in each position, and duplicate keys found. */
final class NodeConverter {

    /** Keys of what stands between values; files do use control characters there. */
    private static final Set<String> SEPARATORS = Set.of("delimiter", "quote", "between", "equals");

    private static final String LAYOUT = "\n\t";

    private final int[] source;
    private final String file;
    private final FileProblems problems;

    NodeConverter(String text, String file, FileProblems problems) {
        this.source = text.codePoints().toArray();
        this.file = file;
        this.problems = problems;
    }

    YamlNode convert(Node node) {
        if (node.isRecursive()) {
            problems.error(position(node), ProblemCode.SYNTAX, "a value contains itself", "remove the alias");
            return new YamlList(List.of(), position(node));
        }
        if (node instanceof MappingNode mapping) {
            return convertMap(mapping);
        }
        if (node instanceof SequenceNode sequence) {
            List<YamlNode> items =
                    sequence.getValue().stream().map(this::convert).toList();
            items.stream().filter(YamlScalar.class::isInstance).forEach(item -> checkSeen((YamlScalar) item, LAYOUT));
            return new YamlList(items, position(node));
        }
        return convertScalar((ScalarNode) node);
    }

    private YamlMap convertMap(MappingNode mapping) {
        Map<String, YamlMap.Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode keyNode)) {
                problems.error(position(tuple.getKeyNode()), ProblemCode.SYNTAX, "a key must be a text", "quote it");
                continue;
            }
            YamlScalar key = convertScalar(keyNode);
            YamlMap.Entry earlier = entries.get(key.text());
            if (earlier != null) {
                problems.error(
                        key.position(),
                        ProblemCode.DUPLICATE_KEY,
                        "key \"" + key.text() + "\" stands twice",
                        "the first is in line " + earlier.key().position().line() + "; remove one");
                continue;
            }
            checkSeen(key, "");
            YamlNode value = convert(tuple.getValueNode());
            if (value instanceof YamlScalar scalar && !SEPARATORS.contains(key.text())) {
                checkSeen(scalar, LAYOUT);
            }
            entries.put(key.text(), new YamlMap.Entry(key, value));
        }
        return new YamlMap(new ArrayList<>(entries.values()), position(mapping));
    }

    private void checkSeen(YamlScalar scalar, String allowed) {
        HiddenCharacter.in(scalar.text(), allowed)
                .ifPresent(found -> problems.error(
                        scalar.position(),
                        ProblemCode.HIDDEN_CHARACTER,
                        "the text holds the control character " + found,
                        "remove it"));
    }

    private YamlScalar convertScalar(ScalarNode node) {
        Mark mark = mark(node);
        boolean block = node.getScalarStyle() == ScalarStyle.LITERAL || node.getScalarStyle() == ScalarStyle.FOLDED;
        TextLayout layout = ScalarAligner.align(
                file, source, mark.getIndex(), mark.getLine() + 1, mark.getColumn() + 1, block, node.getValue());
        return new YamlScalar(node.getValue(), type(node.getTag()), position(node), layout);
    }

    private static YamlScalar.Type type(Tag tag) {
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return YamlScalar.Type.NUMBER;
        }
        if (tag.equals(Tag.BOOL)) {
            return YamlScalar.Type.BOOLEAN;
        }
        return tag.equals(Tag.NULL) ? YamlScalar.Type.NOTHING : YamlScalar.Type.TEXT;
    }

    private Position position(Node node) {
        Mark mark = mark(node);
        return new Position(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static Mark mark(Node node) {
        return node.getStartMark().orElseThrow();
    }
}
