/** The demo: real airports in DynamoDB Local, and questions about them. */
@NullMarked
package io.alces.examples;

import org.jspecify.annotations.NullMarked;
