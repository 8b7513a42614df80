/** Calls as values: what is sent, how the answer is read, and the two ways to run it. */
@NullMarked
@CheckReturnValue
package io.alces.request;

import io.alces.query.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
