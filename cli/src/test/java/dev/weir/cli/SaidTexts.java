package dev.weir.cli;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The English texts that the program's own sources say to people, found by the compiler: what commands print, and why something cannot be done.
 * What a text is put together with is a number, which can be a name as well. Where two such stand side by side,
 * only parts of the text are known, and it is left out.
 */
final class SaidTexts {

    private static final Set<String> FAILURES = Set.of(
            "WeirException", "StoppedException", "RefusedException", "ParameterException", "TypeConversionException");

    private static final Set<String> PRINTING = Set.of("println", "tell", "wrong");

    private static final Set<String> SAYING = Set.of("stopped", "refused", "tooLarge", "damaged", "wrongPackage");

    /** What cannot be told without running the program: a name, a number, what another method says. */
    private static final String UNKNOWN = "7";

    /** Two unknown things side by side, or one behind a word: what they are together cannot be told. */
    private static final Pattern PIECES = Pattern.compile("^" + UNKNOWN + UNKNOWN + "|[a-z]" + UNKNOWN);

    /** A place in a file that stands before a sentence, with a colon of its own. */
    private static final Pattern PLACE_BEFORE = Pattern.compile("^" + UNKNOWN + "(?=[A-Za-z])");

    private final List<String> found = new ArrayList<>();
    private final Map<String, String> constants = new HashMap<>();

    private SaidTexts() {}

    /** @param folder of sources */
    static List<String> of(Path folder) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> files = Files.walk(folder);
                StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    manager,
                    null,
                    List.of("-proc:none"),
                    null,
                    manager.getJavaFileObjectsFromPaths(
                            files.filter(file -> file.toString().endsWith(".java"))
                                    .sorted()
                                    .toList()));
            SaidTexts texts = new SaidTexts();
            for (CompilationUnitTree unit : task.parse()) {
                texts.scan(unit);
            }
            return texts.found.stream()
                    .map(String::strip)
                    .filter(text -> !PIECES.matcher(text).find())
                    .map(text -> PLACE_BEFORE.matcher(text).replaceFirst(""))
                    .distinct()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void scan(CompilationUnitTree unit) {
        constants.clear();
        boolean printing = unit.getPackageName().toString().equals("dev.weir.cli");
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitVariable(VariableTree variable, Void unused) {
                if (variable.getInitializer() instanceof LiteralTree literal
                        && literal.getValue() instanceof String text) {
                    constants.put(variable.getName().toString(), text);
                }
                return super.visitVariable(variable, unused);
            }

            @Override
            public Void visitNewClass(NewClassTree made, Void unused) {
                if (FAILURES.contains(made.getIdentifier().toString())) {
                    made.getArguments().forEach(SaidTexts.this::add);
                }
                return super.visitNewClass(made, unused);
            }

            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
                if (printing && PRINTING.contains(name(call)) || SAYING.contains(name(call)) || isNote(call)) {
                    call.getArguments().forEach(SaidTexts.this::add);
                }
                return super.visitMethodInvocation(call, unused);
            }
        }.scan(unit, null);
    }

    private void add(ExpressionTree argument) {
        if (!(argument instanceof LambdaExpressionTree)) {
            found.addAll(texts(argument));
        }
    }

    /** What a reader tells of an input that it could read. */
    private static boolean isNote(MethodInvocationTree call) {
        return call.getMethodSelect().toString().endsWith("notes.add");
    }

    private static String name(MethodInvocationTree call) {
        String select = call.getMethodSelect().toString();
        return select.substring(select.lastIndexOf('.') + 1);
    }

    /** All texts that an expression can give. */
    private List<String> texts(ExpressionTree expression) {
        if (expression instanceof LiteralTree literal) {
            return List.of(String.valueOf(literal.getValue()));
        }
        if (expression instanceof IdentifierTree name) {
            return List.of(constants.getOrDefault(name.getName().toString(), UNKNOWN));
        }
        if (expression instanceof ParenthesizedTree inside) {
            return texts(inside.getExpression());
        }
        if (expression instanceof ConditionalExpressionTree either) {
            return Stream.of(either.getTrueExpression(), either.getFalseExpression())
                    .flatMap(each -> texts(each).stream())
                    .toList();
        }
        if (expression instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
            List<String> right = texts(sum.getRightOperand());
            return texts(sum.getLeftOperand()).stream()
                    .flatMap(left -> right.stream().map(left::concat))
                    .toList();
        }
        return expression instanceof MethodInvocationTree call ? called(call) : List.of(UNKNOWN);
    }

    private List<String> called(MethodInvocationTree call) {
        if (name(call).equals("oneLine")) {
            return texts(call.getArguments().get(0));
        }
        return name(call).equals("formatted") && call.getMethodSelect() instanceof MemberSelectTree select
                ? texts(select.getExpression()).stream()
                        .map(text -> text.replaceAll("%[,.0-9$]*[sdf]", UNKNOWN).replace("%%", "%"))
                        .toList()
                : List.of(UNKNOWN);
    }
}
