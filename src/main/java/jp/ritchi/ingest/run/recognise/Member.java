package jp.ritchi.ingest.run.recognise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A JSON object of a request and where it is; asks for its members by name and kind. */
record Member(String path, JsonNode json) {
    static Member root(JsonNode json) {
        if (!json.isObject()) {
            throw RequestProblem.badParameter(
                    "settings", "設定は JSON オブジェクトで送ってください。", "Send the settings as a JSON object.");
        }
        return new Member("", json);
    }

    RequestProblem wrong(String name, String ja, String en) {
        return RequestProblem.badParameter(path + name, ja, en);
    }

    /** Refuses members that nobody knows: a misspelt one must not be ignored. */
    void only(Set<String> known) {
        for (var name : names()) {
            if (!known.contains(name)) {
                var list = String.join(", ", known.stream().sorted().toList());
                throw wrong(
                        name,
                        "「" + name + "」という設定はありません。使えるのは " + list + " です。",
                        "There is no setting \"" + name + "\". Known: " + list + ".");
            }
        }
    }

    Collection<String> names() {
        return json.propertyNames();
    }

    private @Nullable JsonNode get(String name) {
        var value = json.get(name);
        return value == null || value.isNull() ? null : value;
    }

    String text(String name) {
        return findText(name)
                .orElseThrow(
                        () -> wrong(name, "「" + name + "」を指定してください。", "Give \"" + name + "\"."));
    }

    Optional<String> findText(String name) {
        var value = get(name);
        if (value != null && !value.isString()) {
            throw wrong(
                    name, "「" + name + "」は文字列で書いてください。", "\"" + name + "\" has to be a string.");
        }
        return Optional.ofNullable(value).map(JsonNode::stringValue);
    }

    /** A whole number; 0 where there is none. */
    int number(String name) {
        var value = get(name);
        if (value == null) {
            return 0;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw wrong(
                    name,
                    "「" + name + "」は整数で書いてください。",
                    "\"" + name + "\" has to be a whole number.");
        }
        return value.intValue();
    }

    boolean flag(String name, boolean otherwise) {
        var value = get(name);
        if (value != null && !value.isBoolean()) {
            throw wrong(
                    name,
                    "「" + name + "」は true か false で書いてください。",
                    "\"" + name + "\" has to be true or false.");
        }
        return value == null ? otherwise : value.booleanValue();
    }

    Member object(String name) {
        return find(name)
                .orElseThrow(
                        () -> wrong(name, "「" + name + "」を指定してください。", "Give \"" + name + "\"."));
    }

    Optional<Member> find(String name) {
        var value = get(name);
        if (value != null && !value.isObject()) {
            throw wrong(
                    name,
                    "「" + name + "」は JSON オブジェクトで書いてください。",
                    "\"" + name + "\" has to be a JSON object.");
        }
        return Optional.ofNullable(value).map(found -> new Member(path + name + ".", found));
    }

    List<Member> list(String name, int most) {
        var value = get(name);
        if (value == null || !value.isArray() || value.size() > most) {
            throw wrong(
                    name,
                    "「" + name + "」は " + most + " 件までの JSON 配列で書いてください。",
                    "\"" + name + "\" has to be a JSON array of at most " + most + ".");
        }
        var list = new ArrayList<Member>();
        for (var item : value) {
            var at = path + name + "[" + list.size() + "]";
            if (!item.isObject()) {
                throw RequestProblem.badParameter(
                        at, "JSON オブジェクトで書いてください。", "It has to be a JSON object.");
            }
            list.add(new Member(at + ".", item));
        }
        return list;
    }
}
