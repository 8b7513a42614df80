package io.alces.transform;

/**
 * Stores text in lower case, by the rules of no language. Each character becomes another by itself, so that a part of a
 * text is stored as a part of what is stored of the text: a sigma at the end of a word is the same as one within.
 */
public final class Lowercase implements AttributeTransform<String> {

    @Override
    public String write(String value) {
        StringBuilder lower = new StringBuilder(value.length());
        value.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
        return lower.toString();
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
