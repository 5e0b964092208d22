/**
 * Records of all departments that mean the same thing become one golden row. Entry class: {@link dev.weir.resolve.Resolver}. The way:
 * {@code NodeTable} numbers the records, {@code IdentityEdges} finds equal values, {@code Clusters} joins what {@code Guards} allow,
 * {@code IdAssignment} keeps ids stable, {@code GoldenRows} picks each field by authority. Works on the record views only; knows nothing of
 * inputs, mappings or files, and of {@code store} only how names are quoted.
 */
package dev.weir.resolve;
