package io.alces.benchmarks;

/** Where an order stands. */
public enum OrderStatus {
    OPEN,
    PAID,
    SENT
}
