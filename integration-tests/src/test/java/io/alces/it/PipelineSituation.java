package io.alces.it;

import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What an operation is given, and what it finds stored.
 *
 * @param stored empty if there is no item
 * @param isForCreation whether what creates an item finds it too; in other situations it finds none
 */
record PipelineSituation(Map<String, AttributeValue> stored, Permit given, boolean isForCreation) {
    static final String REFUSED_TITLE = "Refused";

    /** The key of the stored item. */
    static final Map<String, AttributeValue> KEY =
            Map.of("holder", AttributeValue.fromS("<ann>"), "sort", AttributeValue.fromS(Permit.SORT));

    /** All is well. */
    static final PipelineSituation USUAL = giving(given("Ann", "New", 5));

    /** The permit given is older than the stored one. */
    static final PipelineSituation STALE = giving(given("Ann", "New", 3));

    /** The permit given has a title that validation refuses. */
    static final PipelineSituation INVALID = giving(given("Ann", REFUSED_TITLE, 5));

    /** The permit given is larger than its class allows. */
    static final PipelineSituation LARGE = giving(Permit.of("Ann", "New", 5, null, "x".repeat(9_000)));

    /** The permit given has a longer key of an index than DynamoDB takes. */
    static final PipelineSituation LONG_INDEX_KEY = giving(Permit.of("Ann", "New", 5, "x".repeat(3_000), null));

    /** The key given is longer than DynamoDB takes. */
    static final PipelineSituation LONG_KEY = giving(given("x".repeat(3_000), "New", 5));

    static final PipelineSituation PRESENT = finding(storedPermit());

    static final PipelineSituation ABSENT = finding(Map.of());

    static final PipelineSituation EXPIRED = finding(expired());

    /** What an operation finds; empty for nothing. */
    Map<String, AttributeValue> found(boolean isCreation) {
        return isCreation && !isForCreation ? Map.of() : stored;
    }

    private static PipelineSituation giving(Permit given) {
        return new PipelineSituation(storedPermit(), given, false);
    }

    private static PipelineSituation finding(Map<String, AttributeValue> stored) {
        return new PipelineSituation(stored, given("Ann", "New", 5), true);
    }

    /** As it was stored by a class that had none of the attributes yet that writes fill. */
    private static Map<String, AttributeValue> storedPermit() {
        return Map.of(
                "holder", AttributeValue.fromS("<ann>"),
                "sort", AttributeValue.fromS(Permit.SORT),
                "number", AttributeValue.fromN("1"),
                "title", AttributeValue.fromS("<old>"),
                "note", AttributeValue.fromS("left"),
                "version", AttributeValue.fromN("5"));
    }

    private static Map<String, AttributeValue> expired() {
        Map<String, AttributeValue> expired = new LinkedHashMap<>(storedPermit());
        expired.put(
                "expires",
                AttributeValue.fromN(
                        Long.toString(SetClock.START.minusSeconds(60).getEpochSecond())));
        return expired;
    }

    private static Permit given(String holder, String title, long version) {
        return Permit.of(holder, title, version, null, null);
    }
}
