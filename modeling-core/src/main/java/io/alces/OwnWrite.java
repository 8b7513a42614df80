package io.alces;

import io.alces.error.OutcomeUnknownException;
import io.alces.internal.codec.StoredVersion;
import io.alces.query.SetValue;
import io.alces.query.UpdateAction;
import io.alces.request.ModelContext;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * A write that was refused, as far as it knows itself in the item that it found. Immutable.
 *
 * <p>The client sends a write again if no answer comes. If it was carried out, its condition may fail on what it has
 * stored itself. That it was, a value proves that it alone has made. That it was not, the version proves: that of an item
 * grows by one with each write, so the next one is that of another write if the item has not the token of this one. All
 * else proves nothing.
 *
 * @param verb what is done, in messages: {@code save}
 * @param key the key attributes, with others or without
 * @param token the write token that is sent, by its name; empty if there is none
 * @param ids what was generated for the item, by their names, and no other item has
 * @param version the version that is sent; null if there is none, or DynamoDB counts it
 */
record OwnWrite(
        ModelContext<?> context,
        String verb,
        Map<String, AttributeValue> key,
        Map<String, AttributeValue> token,
        Map<String, AttributeValue> ids,
        @Nullable Long version) {
    private static final String DELETE = "delete";

    /** The write of an item, of which some attributes have what was generated for it. */
    static OwnWrite ofItem(
            ModelContext<?> context, String verb, Map<String, AttributeValue> item, Set<String> generated) {
        Map<String, AttributeValue> ids = new HashMap<>(item);
        ids.keySet().retainAll(generated);
        ids.keySet().removeIf(name -> !context.model().filler().isUnique(name));
        return new OwnWrite(context, verb, item, token(context, item), ids, version(context, item));
    }

    static OwnWrite ofUpdate(UpdateCall<?> call, String verb) {
        Map<String, AttributeValue> sent = new HashMap<>();
        for (UpdateAction action : call.update().actions()) {
            if (action instanceof UpdateAction.Set set
                    && set.value() instanceof SetValue.Given given
                    && set.path().parents().isEmpty()) {
                sent.put(set.path().topLevelName(), given.value());
            }
        }
        ModelContext<?> context = call.context();
        return new OwnWrite(context, verb, call.key(), token(context, sent), Map.of(), version(context, sent));
    }

    /** A delete leaves nothing to know it by. */
    static OwnWrite ofDelete(ModelContext<?> context, Map<String, AttributeValue> key) {
        return new OwnWrite(context, DELETE, key, Map.of(), Map.of(), null);
    }

    private static Map<String, AttributeValue> token(ModelContext<?> context, Map<String, AttributeValue> sent) {
        String name = context.model().writeToken().orElse(null);
        AttributeValue token = name == null ? null : sent.get(name);
        return name == null || token == null ? Map.of() : Map.of(name, token);
    }

    private static @Nullable Long version(ModelContext<?> context, Map<String, AttributeValue> item) {
        StoredVersion version = context.model().version().orElse(null);
        OptionalLong found = version == null ? OptionalLong.empty() : version.of(item);
        return found.isPresent() ? found.getAsLong() : null;
    }

    /** Whether a failure shows that the write was carried out before. */
    boolean isFoundIn(RuntimeException failure) {
        return failure instanceof ConditionalCheckFailedException refusal
                && (isAny(token, refusal.item()) || (attempts(refusal) > 1 && isAny(ids, refusal.item())));
    }

    private static boolean isAny(Map<String, AttributeValue> marks, Map<String, AttributeValue> found) {
        return marks.entrySet().stream().anyMatch(mark -> mark.getValue().equals(found.get(mark.getKey())));
    }

    /** Whether a failure leaves it open whether the write was carried out before. */
    boolean isUnknownAfter(RuntimeException failure) {
        return failure instanceof ConditionalCheckFailedException refusal
                && attempts(refusal) > 1
                && !isFoundIn(refusal)
                && !(refusal.hasItem() && isOfOthers(refusal.item()));
    }

    /** Whether an item without the marks of this write shows that it was not carried out. */
    private boolean isOfOthers(Map<String, AttributeValue> found) {
        if (version == null) {
            return false;
        }
        Long actual = version(context, found);
        return actual == null || actual < version || (actual.equals(version) && !token.isEmpty());
    }

    /**
     * What the caller is to see of a failure that does not show that the write was carried out.
     *
     * @param refusal what that is of a write that was sent once
     */
    RuntimeException told(RuntimeException failure, RuntimeException refusal) {
        return isUnknownAfter(failure)
                ? OutcomeUnknownException.ofWrite(operation(), keyShape(), attempts(failure), remedy(), refusal)
                : refusal;
    }

    /** What the caller is to see in place of the item before the write, once that was carried out. */
    OutcomeUnknownException withoutOldItem(RuntimeException failure, RuntimeException refusal) {
        return OutcomeUnknownException.ofOldItem(operation(), keyShape(), attempts(failure), refusal);
    }

    private String operation() {
        return verb + " of " + context.modelName();
    }

    private String keyShape() {
        return context.items().keyShape(key);
    }

    private String remedy() {
        return token.isEmpty() && !verb.equals(DELETE)
                ? "read the item; mark an attribute @WriteToken, by which such a write knows itself, or send it"
                        + " exactlyOnce()"
                : "read the item; send such a write exactlyOnce()";
    }

    /** How many times a request was sent; once if the failure does not tell. */
    static int attempts(RuntimeException failure) {
        Integer attempts = failure instanceof SdkException told ? told.numAttempts() : null;
        return attempts == null ? 1 : attempts;
    }
}
