//! Cars, vehicles, their times out of service, and introductions.

use rusqlite::params;

use super::columns::{Put, get, get_optional};
use super::{Change, StoreError, View};
use crate::model::member::MemberId;
use crate::model::vehicle::{Car, CarId, Introduction, OutOfService, Vehicle, VehicleDetails, VehicleId};

impl View<'_> {
    /// All cars, by number.
    ///
    /// # Errors
    /// If SQLite cannot read them.
    pub fn cars(&self) -> Result<Vec<Car>, StoreError> {
        self.rows("SELECT * FROM car ORDER BY id", [], |row| {
            Ok(Car { id: CarId(row.get("id")?), name: row.get("name")? })
        })
    }

    /// All vehicles, by first day in service.
    ///
    /// # Errors
    /// If SQLite cannot read them.
    pub fn vehicles(&self) -> Result<Vec<Vehicle>, StoreError> {
        let windows = self.rows("SELECT * FROM out_of_service ORDER BY starts_at, id", [], |row| {
            let window = OutOfService {
                id: row.get("id")?,
                from: get(row, "starts_at")?,
                to: get(row, "ends_at")?,
                reason: row.get("reason")?,
            };
            Ok((VehicleId(row.get("vehicle_id")?), window))
        })?;
        self.rows("SELECT * FROM vehicle ORDER BY in_service_from, id", [], |row| {
            let id = VehicleId(row.get("id")?);
            let plate: String = row.get("plate")?;
            let details = VehicleDetails {
                plate: plate.parse().map_err(|_| StoreError::BadValue { column: "plate", value: plate })?,
                car: CarId(row.get("car_id")?),
                model: row.get("model")?,
                gearbox: get(row, "gearbox")?,
                in_service_from: get(row, "in_service_from")?,
                in_service_to: get_optional(row, "in_service_to")?,
                stand_in: row.get("stand_in")?,
            };
            let out_of_service = windows.iter().filter(|(of, _)| *of == id).map(|(_, window)| window.clone()).collect();
            Ok(Vehicle { id, details, out_of_service })
        })
    }

    /// All introductions.
    ///
    /// # Errors
    /// If SQLite cannot read them.
    pub fn introductions(&self) -> Result<Vec<Introduction>, StoreError> {
        self.rows("SELECT * FROM introduction ORDER BY vehicle_id, member_id", [], |row| {
            Ok(Introduction {
                member: MemberId(row.get("member_id")?),
                vehicle: VehicleId(row.get("vehicle_id")?),
                since: get(row, "since")?,
            })
        })
    }
}

impl Change<'_> {
    /// Adds a car.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn add_car(&self, name: &str) -> Result<CarId, StoreError> {
        self.execute("INSERT INTO car (name) VALUES (?1)", params![name])?;
        Ok(CarId(self.transaction.last_insert_rowid()))
    }

    /// Adds a vehicle.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn add_vehicle(&self, details: &VehicleDetails) -> Result<VehicleId, StoreError> {
        self.execute(
            "INSERT INTO vehicle (plate, car_id, model, gearbox, in_service_from, in_service_to, stand_in)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![
                details.plate.as_str(),
                details.car.0,
                details.model,
                Put(details.gearbox),
                Put(details.in_service_from),
                Put(details.in_service_to),
                details.stand_in,
            ],
        )?;
        Ok(VehicleId(self.transaction.last_insert_rowid()))
    }

    /// Replaces what is told of a vehicle.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn update_vehicle(&self, id: VehicleId, details: &VehicleDetails) -> Result<(), StoreError> {
        self.execute(
            "UPDATE vehicle SET plate = ?1, car_id = ?2, model = ?3, gearbox = ?4, in_service_from = ?5,
                 in_service_to = ?6, stand_in = ?7 WHERE id = ?8",
            params![
                details.plate.as_str(),
                details.car.0,
                details.model,
                Put(details.gearbox),
                Put(details.in_service_from),
                Put(details.in_service_to),
                details.stand_in,
                id.0,
            ],
        )?;
        Ok(())
    }

    /// Takes a vehicle out of service for a time.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn add_out_of_service(&self, vehicle: VehicleId, window: &OutOfService) -> Result<(), StoreError> {
        self.execute(
            "INSERT INTO out_of_service (vehicle_id, starts_at, ends_at, reason) VALUES (?1, ?2, ?3, ?4)",
            params![vehicle.0, Put(window.from), Put(window.to), window.reason],
        )?;
        Ok(())
    }

    /// Removes a time out of service. Says whether there was one.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn remove_out_of_service(&self, id: i64) -> Result<bool, StoreError> {
        Ok(self.execute("DELETE FROM out_of_service WHERE id = ?1", params![id])? > 0)
    }

    /// Records that a driver has been introduced to a vehicle, in place of what was recorded before.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn set_introduction(&self, introduction: Introduction) -> Result<(), StoreError> {
        self.execute(
            "INSERT INTO introduction (member_id, vehicle_id, since) VALUES (?1, ?2, ?3)
             ON CONFLICT (member_id, vehicle_id) DO UPDATE SET since = ?3 WHERE since <> ?3",
            params![introduction.member.0, introduction.vehicle.0, Put(introduction.since)],
        )?;
        Ok(())
    }

    /// Forgets an introduction. Says whether there was one.
    ///
    /// # Errors
    /// If SQLite refuses it.
    pub fn remove_introduction(&self, member: MemberId, vehicle: VehicleId) -> Result<bool, StoreError> {
        let removed = self.execute(
            "DELETE FROM introduction WHERE member_id = ?1 AND vehicle_id = ?2",
            params![member.0, vehicle.0],
        )?;
        Ok(removed > 0)
    }
}
