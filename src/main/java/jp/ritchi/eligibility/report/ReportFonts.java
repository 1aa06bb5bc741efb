package jp.ritchi.eligibility.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The Japanese fonts of this machine that a report can embed: TrueType outlines, because PDF
 * readers and the PDF library know how to cut those down to the characters in use. The first found
 * is the report's face, the others stand in for characters that it lacks.
 */
@Component
class ReportFonts {
    /** Regular and bold of the faces that Debian and Ubuntu package, best first. */
    private static final List<List<String>> KNOWN =
            List.of(
                    List.of("BIZUDPGothic-Regular.ttf", "BIZUDPGothic-Bold.ttf"),
                    List.of("ipaexg.ttf"),
                    List.of("ipagp.ttf"),
                    List.of("VL-PGothic-Regular.ttf"),
                    List.of("TakaoPGothic.ttf"));

    private static final int DEEPEST = 8;

    private final List<Path> folders;
    private List<Face> found = List.of();
    private @Nullable List<TrueTypeFont> outlines;

    /**
     * @param bold absent when the face has no bold
     */
    record Face(Path regular, @Nullable Path bold) {}

    /**
     * @param folders where fonts are looked for, at any depth
     */
    ReportFonts(
            @Value("${ritchi.report.font-folders:/usr/share/fonts,/usr/local/share/fonts}")
                    List<String> folders) {
        this.folders = folders.stream().map(Path::of).toList();
    }

    /**
     * The faces, the report's own first. They are looked for until there is one, so that a font
     * that is installed later is found without a restart.
     *
     * @throws RequestProblem 503 when this machine has none
     */
    synchronized List<Face> list() {
        if (found.isEmpty()) {
            found = look();
        }
        if (found.isEmpty()) {
            throw missing();
        }
        return found;
    }

    /** The same faces, bold where there is one, as outlines for maps. */
    synchronized List<TrueTypeFont> outlines() {
        if (outlines == null) {
            var parsed = new ArrayList<TrueTypeFont>();
            for (Face face : list()) {
                parsed.add(parse(face.regular()));
            }
            outlines = parsed;
        }
        return outlines;
    }

    /** A font whose file stays open until it is closed. */
    static TrueTypeFont parse(Path file) {
        try {
            return new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Face> look() {
        var files = files();
        var faces = new ArrayList<Face>();
        for (List<String> names : KNOWN) {
            var regular = files.get(names.get(0));
            if (regular != null) {
                faces.add(new Face(regular, names.size() > 1 ? files.get(names.get(1)) : null));
            }
        }
        return faces;
    }

    private Map<String, Path> files() {
        var files = new HashMap<String, Path>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> all = Files.walk(folder, DEEPEST, FileVisitOption.FOLLOW_LINKS)) {
                    all.filter(Files::isReadable)
                            .forEach(
                                    file -> files.putIfAbsent(file.getFileName().toString(), file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return files;
    }

    private static RequestProblem missing() {
        return new RequestProblem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "no-report-font",
                new Text(
                        "報告書に埋め込む日本語フォントがサーバーにないため、PDF を作れません。管理者に"
                                + "「fonts-morisawa-bizud-gothic か fonts-ipaexfont-gothic を入れてください」と"
                                + "伝えてください。証拠一式（format: bundle）は作れます。",
                        "The server has no Japanese font to embed, so that no PDF can be made. Ask the"
                                + " administrator to install fonts-morisawa-bizud-gothic or"
                                + " fonts-ipaexfont-gothic. The evidence bundle (format: bundle) can"
                                + " be made."),
                null);
    }
}
