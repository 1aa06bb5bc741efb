package jp.ritchi.eligibility.report;

import com.samskivert.mustache.Mustache;

/** Words under their dotted keys, for templates: {@code t.sign.made} is the key sign.made. */
record Labels(Words words, String key) implements Mustache.CustomContext {
    @Override
    public Object get(String name) {
        return new Labels(words, key.isEmpty() ? name : key + "." + name);
    }

    @Override
    public String toString() {
        return words.get(key);
    }
}
