package jp.ritchi.ogcapi;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.ritchi.geo.CoordinateSystem;
import jp.ritchi.layer.Attribute;
import jp.ritchi.layer.AttributeType;
import jp.ritchi.layer.Layer;
import jp.ritchi.ogcapi.http.Exchange;
import jp.ritchi.ogcapi.http.Link;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The JSON in which a layer is described as a collection. */
@Component
class CollectionDescription {
    /** The identifiers of every system that features are served in. */
    static final List<String> SYSTEMS =
            CoordinateSystem.list().stream().map(CoordinateSystem::uri).toList();

    private static final String CRS84 = CoordinateSystem.CRS84.uri();
    private static final String STORAGE_CRS = "http://www.opengis.net/def/crs/EPSG/0/6668";
    private static final String GREGORIAN = "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian";
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final List<ApiPart> parts;

    CollectionDescription(List<ApiPart> parts) {
        this.parts = parts;
    }

    Map<String, Object> of(Layer layer, Extent extent, Exchange exchange) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", layer.id());
        json.put("title", layer.title().in(exchange.locale()));
        json.put("description", layer.description().in(exchange.locale()));
        json.put("extent", extent(extent));
        json.put("itemType", "feature");
        json.put("crs", SYSTEMS);
        json.put("storageCrs", STORAGE_CRS);
        json.put("links", exchange.links(links(layer)));
        json.put("x-ritchi", ownMembers(layer));
        return json;
    }

    private static Map<String, Object> extent(Extent extent) {
        var json = new LinkedHashMap<String, Object>();
        if (extent.bbox() != null) {
            json.put("spatial", Map.of("bbox", List.of(extent.bbox()), "crs", CRS84));
        }
        var from = extent.from();
        var to = extent.to();
        // An end that is open says nothing, and there are clients that cannot read it.
        if (from != null && to != null) {
            var interval =
                    List.of(instant(from, LocalTime.MIN), instant(to, LocalTime.of(23, 59, 59)));
            json.put("temporal", Map.of("interval", List.of(interval), "trs", GREGORIAN));
        }
        return json;
    }

    /** Days of the data are Japanese days. */
    private static String instant(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(JAPAN).toInstant().toString();
    }

    private List<Link> links(Layer layer) {
        var path = "/ogc/collections/" + layer.id();
        var links = new ArrayList<Link>();
        links.add(new Link("self", Link.JSON, layer.title(), path + "?f=json"));
        links.add(new Link("alternate", Link.HTML, layer.title(), path + "?f=html"));
        parts.forEach(part -> links.addAll(part.collectionLinks(layer)));
        return links;
    }

    private static Map<String, Object> ownMembers(Layer layer) {
        var json = new LinkedHashMap<String, Object>();
        json.put("group", layer.group().id());
        json.put("title", layer.title());
        json.put("description", layer.description());
        json.put("geometryType", layer.geometryType().name().toLowerCase(java.util.Locale.ROOT));
        json.put("tileMinZoom", layer.tileMinZoom());
        json.put("attributes", layer.attributes().stream().map(CollectionDescription::of).toList());
        return json;
    }

    private static Map<String, @Nullable Object> of(Attribute attribute) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("name", attribute.name());
        json.put("type", typeName(attribute.type()));
        json.put("title", attribute.title());
        json.put("unit", attribute.unit());
        Map<String, Text> codes = attribute.codes();
        json.put("codes", codes.isEmpty() ? null : codes);
        return json;
    }

    private static String typeName(AttributeType type) {
        var format = type.schemaFormat();
        return format == null ? type.schemaType() : format;
    }
}
