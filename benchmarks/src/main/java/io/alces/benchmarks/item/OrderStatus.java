package io.alces.benchmarks.item;

/** Where an order stands. */
public enum OrderStatus {
    OPEN,
    PAID,
    SENT
}
