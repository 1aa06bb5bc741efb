package jp.ritchi.ingest.place;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The parameter files of datum conversions that the operator has put into the folder {@code datum}
 * of the data directory: TKY2JGD.par from the Tokyo datum to JGD2000, and one of PatchJGD from
 * JGD2000 to JGD2011. They are read when they are first needed and kept.
 */
@Component
public class ShiftFiles {
    private final Path folder;
    private final Map<Path, GridShift> read = new ConcurrentHashMap<>();

    ShiftFiles(@Value("${ritchi.datum-dir:${ritchi.data-dir:.local}/datum}") Path folder) {
        this.folder = folder;
    }

    /** Where files are looked for. */
    String place() {
        return folder.toString();
    }

    /** From the Tokyo datum to JGD2000. */
    Optional<GridShift> tokyo() {
        return find(name -> name.startsWith("tky2jgd"));
    }

    /** From JGD2000 to JGD2011. */
    Optional<GridShift> patch() {
        return find(name -> name.startsWith("touhokutaiheiyouoki") || name.startsWith("patchjgd"));
    }

    private Optional<GridShift> find(Predicate<String> wanted) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{par,PAR}")) {
            var file =
                    StreamSupport.stream(files.spliterator(), false)
                            .filter(
                                    f ->
                                            wanted.test(
                                                    f.getFileName()
                                                            .toString()
                                                            .toLowerCase(Locale.ROOT)))
                            .sorted()
                            .findFirst();
            return file.map(this::load);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private GridShift load(Path file) {
        return read.computeIfAbsent(
                file,
                path -> {
                    try {
                        return GridShift.read(path);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                });
    }
}
