package jp.ritchi.export;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.ritchi.export.format.ExportFormat;
import jp.ritchi.export.format.FileWish;
import jp.ritchi.geo.CoordinateSystem;
import jp.ritchi.ogcapi.CollectionFinder;
import jp.ritchi.ogcapi.http.Exchange;
import jp.ritchi.ogcapi.http.Link;
import jp.ritchi.security.Clearance;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Rows of a layer as a file, what that would hold, and the formats there are. */
@RestController
class ExportController {
    static final String PATH = "/api/exports";

    private final CollectionFinder collections;
    private final Questions questions;
    private final ExportFiles files;
    private final ExportReads reads;

    ExportController(
            CollectionFinder collections,
            Questions questions,
            ExportFiles files,
            ExportReads reads) {
        this.collections = collections;
        this.questions = questions;
        this.files = files;
        this.reads = reads;
    }

    @GetMapping(PATH + "/formats")
    void formats(Exchange exchange) {
        exchange.query().allowOnly(Set.of());
        if (!exchange.unchanged("formats")) {
            var formats = questions.formats().stream().map(ExportController::told).toList();
            exchange.sendJson(Link.JSON, Map.of("formats", formats));
        }
    }

    private static Map<String, Object> told(ExportFormat format) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", format.id());
        json.put("title", format.title());
        json.put("explanation", format.explanation());
        json.put("extension", format.extension(FileWish.USUAL));
        json.put("mediaType", format.mediaType(FileWish.USUAL));
        json.put("charsets", format.charsets());
        json.put("readme", format.offersReadme());
        json.put("usualCrs", format.usualSystem().code());
        var systems = CoordinateSystem.list().stream().filter(format::holds);
        json.put("crs", systems.map(CoordinateSystem::code).toList());
        return json;
    }

    /** All of the question is checked; nothing is written. */
    @GetMapping(PATH + "/{collectionId}/summary")
    void summary(@PathVariable String collectionId, Exchange exchange) {
        var question = questions.read(collections.get(collectionId), exchange.query());
        if (exchange.unchanged(reads.stamp(collectionId))) {
            return;
        }
        var summary = files.summary(question, asker(exchange));
        var json = new LinkedHashMap<String, Object>();
        json.put("rows", summary.contents().rows());
        json.put("rowsWithoutPlace", summary.contents().withoutPlace());
        json.put("rowsSynthetic", summary.synthetic());
        json.put("rowsLeftOut", summary.leftOut());
        json.put("shapes", new ArrayList<>(summary.contents().shapes()));
        json.put("sources", summary.sources());
        json.put("sourcesLeftOut", summary.leftOutSources());
        json.put("fileName", FileName.of(question, exchange.locale()).full());
        exchange.sendJson(Link.JSON, json);
    }

    @GetMapping(PATH + "/{collectionId}")
    void export(@PathVariable String collectionId, Exchange exchange) {
        var question = questions.read(collections.get(collectionId), exchange.query());
        if (exchange.unchanged(reads.stamp(collectionId))) {
            return;
        }
        if (exchange.wantsBody()) {
            files.make(question, asker(exchange), made -> send(question, made, exchange));
        } else {
            headers(question, files.summary(question, asker(exchange)), exchange);
            exchange.open(mediaType(question), 0);
        }
    }

    private static void send(Question question, ExportFiles.Made made, Exchange exchange)
            throws IOException {
        headers(question, made.summary(), exchange);
        ExportHeaders.changes(made.remarks(), exchange);
        exchange.header(HttpHeaders.CONTENT_LENGTH, Long.toString(Files.size(made.file())));
        Files.copy(made.file(), exchange.open(mediaType(question), 0));
    }

    private static void headers(Question question, Summary summary, Exchange exchange) {
        var name = FileName.of(question, exchange.locale());
        exchange.header(HttpHeaders.CONTENT_DISPOSITION, name.disposition());
        exchange.header("Content-Crs", "<" + question.form().system().uri() + ">");
        ExportHeaders.counts(summary, exchange);
    }

    private static String mediaType(Question question) {
        return question.form().format().mediaType(question.form().wish());
    }

    private static ExportFiles.Asker asker(Exchange exchange) {
        boolean known = Clearance.ofCaller() != Clearance.PUBLIC;
        return new ExportFiles.Asker(exchange.locale(), known);
    }

    /** The formats as links of a collection. */
    static List<Link> links(String collectionId, List<ExportFormat> formats) {
        return formats.stream()
                .map(
                        format ->
                                new Link(
                                        "enclosure",
                                        format.mediaType(FileWish.USUAL),
                                        format.title(),
                                        PATH + "/" + collectionId + "?f=" + format.id()))
                .toList();
    }
}
