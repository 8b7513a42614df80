package io.alces.transform;

import java.util.Locale;

/** Stores text in lower case, by the rules of no language. */
public final class Lowercase implements AttributeTransform<String> {

    @Override
    public String write(String value) {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean keepsOrder() {
        return true;
    }

    @Override
    public boolean keepsParts() {
        return true;
    }
}
