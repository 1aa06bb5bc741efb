package jp.ritchi.ingest.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.ritchi.ingest.run.upload.Incoming;

/**
 * The files that somebody means: those that were named, all files of a folder, and beside a {@code
 * .shp} that was named alone the other files of that shapefile.
 */
final class FileSet {
    private static final Set<String> PARTS_OF_SHAPEFILE = Set.of("shp", "shx", "dbf", "prj", "cpg");

    private FileSet() {}

    static List<Path> of(List<String> names) throws WrongCall, IOException {
        if (names.isEmpty()) {
            throw new WrongCall("取り込むファイルを指定してください。", "Name the file to import.");
        }
        var files = new LinkedHashSet<Path>();
        for (var name : names) {
            var path = Path.of(name);
            if (Files.isDirectory(path)) {
                files.addAll(filesIn(path));
            } else if (Files.isRegularFile(path)) {
                files.add(path);
            } else {
                throw new WrongCall("ファイルがありません: " + name, "No such file: " + name);
            }
        }
        if (files.isEmpty()) {
            throw new WrongCall(
                    "フォルダーが空です: " + names.get(0), "The folder is empty: " + names.get(0));
        }
        if (files.size() == 1) {
            var only = files.iterator().next();
            files.addAll("shp".equals(extension(only)) ? siblings(only) : List.of());
        }
        return List.copyOf(files);
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> siblings(Path shape) throws IOException {
        var folder = shape.toAbsolutePath().getParent();
        return filesIn(folder).stream()
                .filter(file -> stem(file).equals(stem(shape)))
                .filter(file -> PARTS_OF_SHAPEFILE.contains(extension(file)))
                .filter(file -> !file.getFileName().equals(shape.getFileName()))
                .toList();
    }

    private static String stem(Path file) {
        var name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static String extension(Path file) {
        var name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** The files as somebody sends them; they are copied, never moved. */
    static List<Incoming.Sent> sent(List<Path> files) {
        return files.stream().map(file -> (Incoming.Sent) new LocalFile(file)).toList();
    }

    private record LocalFile(Path file) implements Incoming.Sent {
        @Override
        public String name() {
            return file.getFileName().toString();
        }

        @Override
        public long bytes() {
            return file.toFile().length();
        }

        @Override
        public void moveTo(Path target) throws IOException {
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
