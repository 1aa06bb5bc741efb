package jp.ritchi.eligibility.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ritchi.export.format.ExportFormat;
import jp.ritchi.export.format.FileWish;
import jp.ritchi.layer.LayerReads;
import jp.ritchi.ogcapi.http.Exchange;
import jp.ritchi.ogcapi.http.Link;
import jp.ritchi.process.job.Job;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;

/**
 * The result of a batch as its owner reads it first: figures, what they rest on, where the rest is.
 */
@Component
class BatchSummary {
    static final Text SYNTHETIC =
            new Text(
                    "合成データ（実在しない土地）を含みます。試用のための結果です。",
                    "Contains synthetic data (land that does not exist). For trial only.");

    private final LayerReads reads;
    private final BatchReads batches;
    private final List<ExportFormat> files;

    BatchSummary(LayerReads reads, BatchReads batches, BatchFiles files) {
        this.reads = reads;
        this.batches = batches;
        this.files =
                files.formats().stream()
                        .sorted(java.util.Comparator.comparing(ExportFormat::id))
                        .toList();
    }

    Map<String, Object> of(Job job, Exchange exchange) {
        return reads.read(client -> told(job.id(), exchange));
    }

    private Map<String, Object> told(UUID job, Exchange exchange) {
        var batch = batches.get(job);
        var counts = batches.counts(job);
        var told = new LinkedHashMap<String, Object>();
        told.put("programme", batch.programme());
        told.put("programmeVersion", batch.programmeVersion());
        told.put("programmeTitle", batch.programmeTitle());
        told.put("asOf", batch.asOf().toString());
        told.put("selection", batch.selection());
        if (batch.lots() != null) {
            told.put("lots", batch.lots());
        }
        told.put("sites", counts.stream().mapToLong(BatchReads.Count::sites).sum());
        told.put("counts", byVerdict(counts));
        boolean synthetic = counts.stream().anyMatch(count -> count.synthetic() > 0);
        told.put("synthetic", synthetic);
        if (synthetic) {
            told.put("note", SYNTHETIC);
        }
        told.put("criteria", columns(job));
        told.put("extent", batches.extent(job));
        told.put("data", data(batch));
        told.put("sources", sources(batch));
        told.put("links", exchange.links(links(job)));
        return told;
    }

    private static Map<String, Object> byVerdict(List<BatchReads.Count> counts) {
        var told = new LinkedHashMap<String, Object>();
        for (String verdict : List.of("eligible", "not-eligible", "undetermined", "problem")) {
            var found = counts.stream().filter(c -> c.verdict().equals(verdict)).findFirst();
            var figures = new LinkedHashMap<String, Object>();
            figures.put("sites", found.map(BatchReads.Count::sites).orElse(0L));
            if (!verdict.equals("problem")) {
                figures.put("areaHectares", found.map(BatchReads.Count::hectares).orElse(0.0));
            }
            if (verdict.equals("eligible")) {
                figures.put("ceilingJpy", found.map(BatchReads.Count::ceilingJpy).orElse(0L));
            }
            told.put(verdict, figures);
        }
        return told;
    }

    private List<Map<String, Object>> columns(UUID job) {
        return batches.columns(job).values().stream()
                .map(
                        finding ->
                                Map.<String, Object>of(
                                        "key", finding.key(),
                                        "title", finding.title(),
                                        "unit", finding.unit()))
                .toList();
    }

    private static Map<String, Object> data(Batch batch) {
        return Map.of(
                "readAt", batch.readAt().toString(),
                "layerVersions", batch.stamps(),
                "restarts", batch.restarts());
    }

    private List<Object> sources(Batch batch) {
        var sources = new ArrayList<Object>();
        sources.add(batch.source());
        sources.addAll(batches.sources(batch.job()));
        return sources;
    }

    private List<Link> links(UUID job) {
        var path = "/ogc/jobs/" + job + "/results";
        var links = new ArrayList<Link>();
        links.add(new Link("self", Link.JSON, new Text("この文書", "This document"), path + "?f=json"));
        links.add(new Link("alternate", Link.HTML, new Text("ページ", "Page"), path + "?f=html"));
        var list = new Text("判定の一覧（GeoJSON）", "All verdicts (GeoJSON)");
        links.add(new Link("items", Link.GEOJSON, list, path + "/sites"));
        links.add(
                new Link(
                        "item",
                        BatchController.MVT,
                        new Text("タイル", "Tiles"),
                        path + "/tiles/{tileMatrix}/{tileRow}/{tileCol}",
                        true));
        for (ExportFormat file : files) {
            links.add(
                    new Link(
                            "enclosure",
                            file.mediaType(FileWish.USUAL),
                            file.title(),
                            path + "/sites." + file.id()));
        }
        return links;
    }
}
