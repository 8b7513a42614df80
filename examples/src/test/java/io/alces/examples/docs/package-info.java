/** The code of the documentation, as it compiles and runs. */
@NullMarked
package io.alces.examples.docs;

import org.jspecify.annotations.NullMarked;
