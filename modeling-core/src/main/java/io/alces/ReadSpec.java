package io.alces;

import io.alces.query.Condition;
import org.jspecify.annotations.Nullable;

/**
 * What a query or a scan asks for, as its builder methods said it. Nothing of it is checked against the schema yet.
 *
 * @param key the key condition of a query; null for a scan, and for a query that has none yet
 * @param filter null if all items are wanted
 * @param index null if none was named
 * @param includesExpired whether items are read though they are expired
 */
record ReadSpec<T>(
        @Nullable Condition<T> key,
        @Nullable Condition<T> filter,
        @Nullable String index,
        boolean descending,
        boolean consistent,
        boolean includesExpired,
        Paging paging,
        UnreadablePolicy unreadable) {

    static <T> ReadSpec<T> everything() {
        return new ReadSpec<>(null, null, null, false, false, false, Paging.ALL, UnreadablePolicy.FAIL);
    }

    ReadSpec<T> where(Condition<? super T> condition) {
        return new ReadSpec<>(
                WriteCondition.and(key, condition),
                filter,
                index,
                descending,
                consistent,
                includesExpired,
                paging,
                unreadable);
    }

    ReadSpec<T> filter(Condition<? super T> condition) {
        return new ReadSpec<>(
                key,
                WriteCondition.and(filter, condition),
                index,
                descending,
                consistent,
                includesExpired,
                paging,
                unreadable);
    }

    ReadSpec<T> inIndex(String name) {
        return new ReadSpec<>(key, filter, name, descending, consistent, includesExpired, paging, unreadable);
    }

    ReadSpec<T> inDescendingOrder() {
        return new ReadSpec<>(key, filter, index, true, consistent, includesExpired, paging, unreadable);
    }

    ReadSpec<T> consistently() {
        return new ReadSpec<>(key, filter, index, descending, true, includesExpired, paging, unreadable);
    }

    ReadSpec<T> includingExpired() {
        return new ReadSpec<>(key, filter, index, descending, consistent, true, paging, unreadable);
    }

    ReadSpec<T> paged(Paging other) {
        return new ReadSpec<>(key, filter, index, descending, consistent, includesExpired, other, unreadable);
    }

    ReadSpec<T> onUnreadable(UnreadablePolicy policy) {
        return new ReadSpec<>(key, filter, index, descending, consistent, includesExpired, paging, policy);
    }
}
