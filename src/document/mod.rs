//! What a file says: records with spans and holes, permissive. What it means is the business of `resolve`.

mod yaml;
