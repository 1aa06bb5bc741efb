package jp.ritchi.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.ritchi.ogcapi.http.Exchange;
import jp.ritchi.ogcapi.http.Link;
import jp.ritchi.text.Text;

/** The documents in which processes are described. */
final class ProcessDescriptions {
    static final Text LIST = new Text("処理の一覧", "Processes");
    static final String REL = "http://www.opengis.net/def/rel/ogc/1.0/";

    private ProcessDescriptions() {}

    static Map<String, Object> list(
            List<DescribedProcess> processes, ProcessPage page, Exchange exchange) {
        var shown =
                processes.stream()
                        .skip(page.offset())
                        .limit(page.limit())
                        .map(process -> summary(process, exchange))
                        .toList();
        var links = new ArrayList<>(both(LIST, "/ogc/processes"));
        int end = page.offset() + page.limit();
        if (end < processes.size()) {
            var next = "/ogc/processes?f=json&limit=" + page.limit() + "&offset=" + end;
            links.add(new Link("next", Link.JSON, new Text("次", "Next"), next));
        }
        var body = new LinkedHashMap<String, Object>();
        body.put("processes", shown);
        body.put("links", exchange.links(links));
        return body;
    }

    static Map<String, Object> full(DescribedProcess process, Exchange exchange) {
        var description = summary(process, exchange);
        description.put("inputs", process.inputs());
        description.put("outputs", process.outputs());
        return description;
    }

    private static Map<String, Object> summary(DescribedProcess process, Exchange exchange) {
        var path = "/ogc/processes/" + process.id();
        var links = new ArrayList<>(both(process.title(), path));
        links.add(
                new Link(
                        REL + "execute",
                        Link.JSON,
                        new Text("実行", "Execute"),
                        path + "/execution"));
        var summary = new LinkedHashMap<String, Object>();
        summary.put("id", process.id());
        summary.put("title", process.title().in(exchange.locale()));
        summary.put("description", process.description().in(exchange.locale()));
        summary.put("version", process.version());
        summary.put("jobControlOptions", jobControl(process));
        summary.put("outputTransmission", List.of("value"));
        summary.put("links", exchange.links(links));
        return summary;
    }

    private static List<String> jobControl(DescribedProcess process) {
        var options = new ArrayList<String>();
        if (process instanceof GeoProcess) {
            options.add("sync-execute");
        }
        if (process instanceof LongProcess) {
            options.addAll(List.of("async-execute", "dismiss"));
        }
        return options;
    }

    private static List<Link> both(Text title, String path) {
        return List.of(
                new Link("self", Link.JSON, title, path + "?f=json"),
                new Link("alternate", Link.HTML, title, path + "?f=html"));
    }
}
