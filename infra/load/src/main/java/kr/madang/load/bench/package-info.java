/** How many registrations a second the platform takes, and how long visitors wait. */
@NullMarked
package kr.madang.load.bench;

import org.jspecify.annotations.NullMarked;
