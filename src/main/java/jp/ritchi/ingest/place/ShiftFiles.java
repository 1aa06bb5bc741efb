package jp.ritchi.ingest.place;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import jp.ritchi.ingest.mapping.SettingsProblem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The parameter files of datum conversions that the operator has put into the folder {@code datum}
 * of the data directory: TKY2JGD.par from the Tokyo datum to JGD2000, and one of PatchJGD from
 * JGD2000 to JGD2011. They are read when they are first needed and kept until they change.
 */
@Component
public class ShiftFiles {
    private final Path folder;
    private final Map<State, GridShift> read = new ConcurrentHashMap<>();

    private record State(Path file, FileTime changed) {}

    ShiftFiles(@Value("${ritchi.datum-dir:${ritchi.data-dir:.local}/datum}") Path folder) {
        this.folder = folder;
    }

    /** Where files are looked for. */
    String place() {
        return folder.toString();
    }

    /** From the Tokyo datum to JGD2000. */
    Optional<GridShift> tokyo() {
        return find(name -> name.startsWith("tky2jgd"), true);
    }

    /** From JGD2000 to JGD2011, which differ only where the ground moved in 2011. */
    Optional<GridShift> patch() {
        return find(
                name -> name.startsWith("touhokutaiheiyouoki") || name.startsWith("patchjgd"),
                false);
    }

    private Optional<GridShift> find(Predicate<String> wanted, boolean everywhere) {
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
            return file.map(found -> load(found, everywhere));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private GridShift load(Path file, boolean everywhere) {
        try {
            var state = new State(file, Files.getLastModifiedTime(file));
            var known = read.get(state);
            if (known == null) {
                known = GridShift.read(file, everywhere);
                read.put(state, known);
            }
            return known;
        } catch (IOException e) {
            throw damaged(file, e);
        }
    }

    private static SettingsProblem damaged(Path file, IOException why) {
        return new SettingsProblem(
                "epsg",
                "測地系の変換に使うパラメータファイル "
                        + file
                        + " が読めません（"
                        + why.getMessage()
                        + "）。国土地理院のファイルを置き直すか、変換済みのデータを使ってください。",
                "The parameter file "
                        + file
                        + " for the conversion of the datum cannot be read ("
                        + why.getMessage()
                        + "). Put the file of the Geospatial Information Authority of Japan there again, or use data that have been converted.");
    }
}
