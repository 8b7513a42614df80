package io.alces.it;

import io.alces.annotation.GlobalIndex;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.annotation.TimeToLive;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An item that may expire, with an index whose sort key is the time at which it does. */
@Item(table = "tokens")
@GlobalIndex(name = "byKind", partitionKey = "kind", sortKey = "expires")
record Token(
        @PartitionKey String owner,
        @SortKey int number,
        String kind,
        @Nullable @TimeToLive Instant expires) {
    static final int COUNT = 40;

    /** The last second at which all that can be expired at the start is. */
    private static final Instant PAST = SetClock.START.minusMillis(1500);

    /**
     * Tokens of one owner, in the order of their keys: of three that follow each other the first is expired, the second
     * expires as many minutes from the start as its number says, and the third never does.
     */
    static List<Token> of(String owner) {
        return IntStream.range(0, COUNT)
                .mapToObj(number -> new Token(owner, number, number % 4 == 0 ? "a" : "b", expires(number)))
                .toList();
    }

    /** What is left of tokens after some minutes. */
    static List<Token> left(List<Token> tokens, int minutes) {
        return tokens.stream()
                .filter(token -> token.number % 3 == 2 || (token.number % 3 == 1 && token.number >= minutes))
                .toList();
    }

    private static @Nullable Instant expires(int number) {
        return switch (number % 3) {
            case 0 -> PAST.minusSeconds(number);
            case 1 -> PAST.plusSeconds(1 + 60L * number);
            default -> null;
        };
    }
}
