package jp.ritchi.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Sizes at which one should look twice: files, methods, parameters, and a sentence over each type.
 */
class BudgetTests {
    private static final int FILE_LINES = 300;
    private static final int METHOD_LINES = 40;
    private static final int PARAMETERS = 5;

    @Test
    void javaFilesStayWithinTheirBudget() throws IOException {
        assertThat(longFiles(Path.of("src"), ".java")).isEmpty();
    }

    @Test
    void scriptsOfThePageStayWithinTheirBudget() throws IOException {
        assertThat(longFiles(Path.of("frontend/js"), ".js")).isEmpty();
    }

    @Test
    void methodsAndParameterListsStayWithinTheirBudget() throws IOException {
        assertThat(offences()).isEmpty();
    }

    private static List<String> longFiles(Path root, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> nonBlankLines(file) > FILE_LINES)
                    .map(file -> file + " has " + nonBlankLines(file) + " lines")
                    .toList();
        }
    }

    private static long nonBlankLines(Path file) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.filter(line -> !line.isBlank()).count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> offences() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
        List<Path> sources;
        try (Stream<Path> found = Files.walk(Path.of("src/main/java"))) {
            sources = found.filter(file -> file.toString().endsWith(".java")).toList();
        }
        var task =
                (JavacTask)
                        compiler.getTask(
                                null,
                                files,
                                null,
                                List.of("-proc:none"),
                                null,
                                files.getJavaFileObjectsFromPaths(sources));
        var scanner = new Scanner(Trees.instance(task));
        for (CompilationUnitTree unit : task.parse()) {
            scanner.unit = unit;
            scanner.scan(unit, null);
        }
        return scanner.offences;
    }

    private static final class Scanner extends TreeScanner<Void, Void> {
        private final Trees trees;
        private final List<String> offences = new ArrayList<>();
        private CompilationUnitTree unit;
        private String type = "";

        Scanner(Trees trees) {
            this.trees = trees;
        }

        @Override
        public Void visitClass(ClassTree tree, Void nothing) {
            String outer = type;
            type = tree.getSimpleName().toString();
            if (outer.isEmpty() && trees.getDocComment(trees.getPath(unit, tree)) == null) {
                offences.add(type + " opens without a sentence");
            }
            super.visitClass(tree, nothing);
            type = outer;
            return null;
        }

        @Override
        public Void visitMethod(MethodTree tree, Void nothing) {
            long lines = line(end(tree)) - line(start(tree)) + 1;
            if (lines > METHOD_LINES) {
                offences.add(type + "." + tree.getName() + " has " + lines + " lines");
            }
            boolean constructor = tree.getReturnType() == null;
            if (!constructor && tree.getParameters().size() > PARAMETERS) {
                offences.add(type + "." + tree.getName() + " takes " + tree.getParameters().size());
            }
            return super.visitMethod(tree, nothing);
        }

        private long start(MethodTree tree) {
            return trees.getSourcePositions().getStartPosition(unit, tree);
        }

        private long end(MethodTree tree) {
            return trees.getSourcePositions().getEndPosition(unit, tree);
        }

        private long line(long position) {
            return position < 0 ? 0 : unit.getLineMap().getLineNumber(position);
        }
    }
}
